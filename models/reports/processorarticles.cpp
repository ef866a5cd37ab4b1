// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/processorarticles.h"

#include <array>
#include <utility>

namespace reports {

namespace {

constexpr const char *kForControllers = "30(1)";

constexpr std::array<std::pair<const char *, const char *>, 4> kPoints {{
    {"30(1)-(2)", "30(2)"},
    {"30(1)(a)", "30(2)(a)"}, // who
    {"30(1)(e)", "30(2)(c)"}, // transfers
    {"30(1)(g)", "30(2)(d)"}, // security
}};

// Empty when processors are not asked for it.
QByteArray pointForProcessors(const QByteArray &point)
{
    if (!point.startsWith(kForControllers))
        return point;
    for (const auto &[controllers, processors] : kPoints) {
        if (point == controllers)
            return processors;
    }
    return {};
}

} // namespace

QByteArray articleForProcessors(const QByteArray &article)
{
    if (!article.contains(kForControllers))
        return article;
    QByteArrayList points;
    for (const QByteArray &point : article.mid(article.indexOf(' ') + 1).split(',')) {
        if (const QByteArray kept = pointForProcessors(point.trimmed()); !kept.isEmpty())
            points += kept;
    }
    if (points.isEmpty())
        return {};
    return (points.size() > 1 ? "Arts. " : "Art. ") + points.join(", ");
}

void citeForProcessors(Section &section)
{
    for (Block &block : section.blocks) {
        if (auto *table = std::get_if<Table>(&block))
            table->article = articleForProcessors(table->article);
        auto *facts = std::get_if<Facts>(&block);
        for (std::size_t i = 0; facts && i < facts->facts.size(); ++i)
            facts->facts[i].article = articleForProcessors(facts->facts[i].article);
    }
}

} // namespace reports

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/templatereader.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace letters {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(letters::Template)
};

constexpr auto kOpen = "{{"_L1;
constexpr auto kClose = "}}"_L1;

std::optional<Piece::Kind> blockOf(const QString &word)
{
    if (word == "each"_L1)
        return Piece::Kind::Each;
    if (word == "if"_L1)
        return Piece::Kind::If;
    if (word == "unless"_L1)
        return Piece::Kind::Unless;
    if (word == "none"_L1)
        return Piece::Kind::None;
    if (word == "unknown"_L1)
        return Piece::Kind::Unknown;
    return {};
}

bool isBlock(const QString &tag)
{
    return tag.startsWith(u'#') || tag.startsWith(u'/');
}

} // namespace

std::vector<TemplateReader::Tag> TemplateReader::tagsOf(const QString &line, int number)
{
    std::vector<Tag> tags;
    qsizetype at = 0;
    for (qsizetype start = line.indexOf(kOpen); start >= 0; start = line.indexOf(kOpen, at)) {
        const qsizetype end = line.indexOf(kClose, start);
        if (end < 0) {
            note(number, {}, Tr::tr("a \"{{\" has no \"}}\" on its line"));
            break;
        }
        if (start > at)
            tags.push_back({true, line.mid(at, start - at)});
        tags.push_back({false, line.mid(start + 2, end - start - 2).trimmed()});
        at = end + 2;
    }
    if (at < line.size())
        tags.push_back({true, line.mid(at)});
    return tags;
}

void TemplateReader::addLine(const QString &line, int number)
{
    const std::vector<Tag> tags = tagsOf(line, number);
    const bool onlyBlocks = !tags.empty() && std::all_of(tags.begin(), tags.end(), [](const Tag &tag) {
        return tag.isText ? tag.text.trimmed().isEmpty() : isBlock(tag.text);
    });
    for (const Tag &tag : tags) {
        if (!onlyBlocks || !tag.isText)
            take(tag, number);
    }
    if (!onlyBlocks)
        addText(kLineEnd);
}

std::vector<Piece> TemplateReader::readLine(const QString &line, int number)
{
    for (const Tag &tag : tagsOf(line, number))
        take(tag, number);
    return finish();
}

std::vector<Piece> TemplateReader::finish()
{
    for (const Open &block : m_open)
        note(block.line, block.block.text.toLatin1(), Tr::tr("the block is not closed"));
    m_open.clear();
    return std::exchange(m_pieces, {});
}

void TemplateReader::take(const Tag &tag, int number)
{
    if (tag.isText) {
        addText(tag.text);
        return;
    }
    const QString word = tag.text.section(u' ', 0, 0);
    if (tag.text.startsWith(u'/')) {
        close(tag.text.mid(1), number);
    } else if (tag.text.startsWith(u'#')) {
        open(word.mid(1), tag.text.section(u' ', 1).trimmed().toLatin1(), number);
    } else {
        const FieldInfo *field = find(tag.text.toLatin1());
        if (!field)
            note(number, tag.text.toLatin1(), Tr::tr("there is no such field"));
        else if (field->kind != FieldInfo::Kind::Text)
            note(number, tag.text.toLatin1(), Tr::tr("is not a text that could stand here"));
        add({Piece::Kind::Field, tag.text});
    }
}

void TemplateReader::open(const QString &word, const QByteArray &name, int number)
{
    const auto kind = blockOf(word);
    const FieldInfo *field = find(name);
    if (!kind)
        note(number, name, Tr::tr("there is no block \"%1\"").arg(word.left(40)));
    else if (!field)
        note(number, name, Tr::tr("there is no such field"));
    else if (*kind == Piece::Kind::Each && field->kind != FieldInfo::Kind::List)
        note(number, name, Tr::tr("is not a list"));
    const bool isList = kind == Piece::Kind::Each && field && field->kind == FieldInfo::Kind::List;
    m_open.push_back({{kind.value_or(Piece::Kind::If), QString::fromLatin1(name)}, isList ? field : nullptr, number});
}

void TemplateReader::close(const QString &word, int number)
{
    const auto kind = blockOf(word);
    if (m_open.empty() || kind != m_open.back().block.kind) {
        note(number, {}, Tr::tr("\"{{/%1}}\" closes no block that is open here").arg(word.left(40)));
        return;
    }
    Piece block = std::move(m_open.back().block);
    m_open.pop_back();
    add(std::move(block));
}

// What a row has comes before what the letter has.
const FieldInfo *TemplateReader::find(const QByteArray &name) const
{
    const auto inRow = [&name](const auto &open) { return open.list ? findField(open.list->row, name) : nullptr; };
    const auto innermost = std::find_if(m_open.rbegin(), m_open.rend(), inRow);
    return innermost == m_open.rend() ? findField(letterFields(), name) : inRow(*innermost);
}

void TemplateReader::add(Piece piece)
{
    (m_open.empty() ? m_pieces : m_open.back().block.inner).push_back(std::move(piece));
}

void TemplateReader::addText(const QString &text)
{
    std::vector<Piece> &pieces = m_open.empty() ? m_pieces : m_open.back().block.inner;
    if (!pieces.empty() && pieces.back().kind == Piece::Kind::Text)
        pieces.back().text += text;
    else
        pieces.push_back({Piece::Kind::Text, text});
}

} // namespace letters

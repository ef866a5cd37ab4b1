// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reports/htmlreport.h"

#include "models/reports/celltext.h"

#include <QCoreApplication>
#include <QFile>
#include <QIODevice>
#include <QLocale>

using namespace Qt::StringLiterals;

static void initReportResources()
{
    Q_INIT_RESOURCE(report_style);
}

namespace reports {

using records::AnswerState;

namespace {

// Text goes in the direction of its own first letter, whatever stands around it.
constexpr QLatin1StringView kAutoDirection(" dir=\"auto\"");
constexpr int kLong = 3; // weight of a column of texts
constexpr std::size_t kColumnsThatFit = 9; // a table with more is shown row by row

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(reports::HtmlReport)
};

QString element(QLatin1StringView name, const QString &content, const QString &attributes = {})
{
    return u'<' + name + attributes + u'>' + content + "</"_L1 + name + u'>';
}

QString attribute(QLatin1StringView name, const QString &value)
{
    return u' ' + name + "=\""_L1 + value.toHtmlEscaped() + u'"';
}

// Line breaks of the text stay line breaks; what HTML cannot carry is shown as U+FFFD.
QString escaped(const QString &text)
{
    QString html = text.toHtmlEscaped().replace(u'\n', "<br>"_L1);
    for (QChar &c : html) {
        if ((c < u' ' && c != u'\t') || c.unicode() == 0x7F || c.unicode() >= 0xFFFE)
            c = QChar::ReplacementCharacter;
    }
    return html;
}

QString unknownHtml()
{
    return element("span"_L1, escaped(unknownText()), " class=\"unknown\""_L1);
}

QString noneHtml()
{
    return element("span"_L1, escaped(noneText()), " class=\"none\""_L1);
}

QString soFarHtml()
{
    return u' ' + element("span"_L1, escaped(soFarText()), " class=\"sofar\""_L1);
}

QString itemsHtml(const Cell &cell)
{
    if (cell.items.size() == 1)
        return escaped(cell.items.first());
    QString list;
    for (const QString &item : cell.items)
        list += element("li"_L1, escaped(item), kAutoDirection);
    return element("ul"_L1, list);
}

QString cellHtml(const Cell &cell)
{
    if (cell.state == AnswerState::Unknown)
        return unknownHtml();
    if (cell.state == AnswerState::None)
        return cell.ruledOut ? escaped(notApplicableText()) : noneHtml();
    QString html = itemsHtml(cell);
    if (!cell.section.isEmpty())
        html = element("a"_L1, html, attribute("href"_L1, u'#' + cell.section));
    return cell.state == AnswerState::SoFar ? html + soFarHtml() : html;
}

QString articleHtml(const QByteArray &article)
{
    return article.isEmpty() ? QString() : u' ' + element("span"_L1, escaped(QString::fromUtf8(article)), " class=\"article\""_L1);
}

QString factsHtml(const Facts &facts)
{
    QString rows;
    for (const std::size_t i : factsOnPage(facts)) {
        const Fact &fact = facts.facts[i];
        rows += element("dt"_L1, escaped(fact.label) + articleHtml(fact.article));
        rows += element("dd"_L1, cellHtml(fact.cell), kAutoDirection);
    }
    const QString title = facts.title.isEmpty() ? QString() : element("h3"_L1, escaped(facts.title));
    const QStringList folded = labelsFolded(facts);
    const QString list = rows.isEmpty() ? QString() : element("dl"_L1, rows);
    const QString note = folded.isEmpty() ? QString() : element("p"_L1, escaped(unknownInRows(folded, 1)), " class=\"named\""_L1);
    return title + list + note + u'\n';
}

// What stands behind the title.
QString tailHtml(const Table &table)
{
    return articleHtml(table.article) + (table.state == AnswerState::SoFar ? soFarHtml() : QString());
}

QString titleHtml(const Table &table)
{
    return table.title.isEmpty() ? QString() : element("h3"_L1, escaped(table.title) + tailHtml(table));
}

QString emptyHtml(const Table &table)
{
    if (!table.ifEmpty.isEmpty())
        return element("p"_L1, escaped(table.ifEmpty)) + u'\n';
    const bool none = table.state == AnswerState::None || table.state == AnswerState::Value;
    return element("p"_L1, none ? noneHtml() : unknownHtml()) + u'\n';
}

struct ShownColumn {
    std::size_t index = 0;
    bool isNumber = false; // its cells stand below each other, and the heading above them
    bool isReference = false; // it stays on one line
    bool isLong = false; // texts, which must not stand a word below the other
};
using Columns = std::vector<ShownColumn>;

// Judged by the rows that are there, or by the first that comes.
Columns shownColumns(const Table &table, const TableRow &first)
{
    const std::vector<TableRow> only {first};
    const std::vector<TableRow> &rows = table.rows.empty() ? only : table.rows;
    Columns columns;
    for (const std::size_t i : columnsOnPage(table))
        columns.push_back({i, isNumber(rows, i), table.columns[i].key == "reference", table.columns[i].weight >= kLong});
    return columns;
}

QString classOf(const ShownColumn &column)
{
    if (column.isNumber)
        return u" class=\"number\""_s;
    if (column.isReference)
        return u" class=\"code\""_s;
    return column.isLong ? u" class=\"long\""_s : QString();
}

QString headHtml(const Table &table, const Columns &columns)
{
    QString head;
    for (const ShownColumn &column : columns)
        head += element("th"_L1, escaped(table.columns[column.index].label), " scope=\"col\""_L1 + classOf(column));
    constexpr std::size_t kShort = 4; // rows that stay on a page of paper
    const bool isShort = !table.feed && table.rows.size() <= kShort;
    return (isShort ? "<table class=\"short\">"_L1 : "<table>"_L1) + element("caption"_L1, escaped(table.title.isEmpty() ? table.sheet : table.title)) + element("thead"_L1, element("tr"_L1, head)) + "<tbody>"_L1;
}

QString rowHtml(const TableRow &row, const Table &table, const Columns &columns)
{
    QString cells;
    for (const ShownColumn &column : columns) {
        const QString label = attribute("data-label"_L1, table.columns[column.index].label);
        cells += element("td"_L1, cellHtml(row[column.index]), kAutoDirection + classOf(column) + label);
    }
    return element("tr"_L1, cells) + u'\n';
}

// A row by itself, its answers below each other.
QString cardHtml(const TableRow &row, const Table &table, const Columns &columns)
{
    QString answers;
    for (const ShownColumn &shown : columns) {
        const std::size_t i = shown.index;
        const Column &column = table.columns[i];
        if (!row[i].ruledOut && (column.onPage != Column::OnPage::IfAnswered || row[i].state != AnswerState::Unknown))
            answers += element("div"_L1, element("dt"_L1, escaped(column.label)) + element("dd"_L1, cellHtml(row[i]), kAutoDirection));
    }
    return element("li"_L1, element("dl"_L1, answers)) + u'\n';
}

QString namedHtml(const Table &table, std::size_t rows)
{
    QStringList labels;
    for (const std::size_t i : columnsNamed(table))
        labels += escaped(table.columns[i].label);
    return labels.isEmpty() ? QString() : element("p"_L1, unknownInRows(labels, rows), " class=\"named\""_L1) + u'\n';
}

// Of a section, for the contents, which stay in memory.
QString shortened(const QString &title)
{
    constexpr qsizetype kLongest = 200;
    if (title.size() <= kLongest)
        return title;
    return title.left(title[kLongest - 1].isHighSurrogate() ? kLongest - 1 : kLongest) + u'\u2026';
}

// Long contents wait until somebody opens them.
QString contentsHtml(const QString &entries, int count)
{
    constexpr int kShown = 100;
    const auto open = count <= kShown ? " open"_L1 : QLatin1StringView();
    return "<nav id=\"contents\" tabindex=\"-1\">"_L1
        + element("details"_L1, element("summary"_L1, escaped(Tr::tr("Contents"))) + element("ol"_L1, u'\n' + entries), open) + "</nav>\n"_L1;
}

QString barHtml(const QString &kind, double share, const QString &inner = {})
{
    const QString width = QString::number(100 * share, 'f', 1);
    return element("span"_L1, inner, " class=\""_L1 + kind + "\" style=\"width:"_L1 + width + "%\""_L1);
}

QString figureHtml(const Figure &figure)
{
    const double longest = figure.longest();
    QString rows;
    for (const Figure::Bar &bar : figure.bars) {
        const QString dark = bar.most > 0 ? barHtml(u"value"_s, bar.value / bar.most) : QString();
        const QString bars = longest > 0 ? barHtml(u"most"_s, bar.most / longest, dark) : QString();
        rows += element("dt"_L1, escaped(bar.label))
                + element("dd"_L1, element("span"_L1, bars, " class=\"track\" aria-hidden=\"true\""_L1) + escaped(bar.text)) + u'\n';
    }
    return element("h3"_L1, escaped(figure.title) + articleHtml(figure.article)) + element("dl"_L1, rows, " class=\"bars\""_L1)
           + element("p"_L1, escaped(figure.note), " class=\"named\""_L1) + u'\n';
}

QString style()
{
    initReportResources();
    QFile file(u":/reports/report.css"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

core::Result<> HtmlReport::begin(const ReportHead &head)
{
    QString notes;
    for (const QString &note : head.notes)
        notes += u'\n' + element("p"_L1, escaped(note), " class=\"legend\""_L1);
    const QString language = QLocale().bcp47Name();
    const QString day = head.asAt.toString(Qt::ISODate);
    const QString days = head.tellsOfThePast() ? Tr::tr("as at %1 · made on %2").arg(day, head.madeOn.toString(Qt::ISODate)) : Tr::tr("as at %1").arg(day);
    const QString about = element("p"_L1, Tr::tr("%1 · %2 · history %3")
                                              .arg(escaped(head.organisation.isEmpty() ? Tr::tr("Organisation not known yet") : head.organisation),
                                                   days, escaped(head.chainHead)), " class=\"about\""_L1);
    // What follows tells its contents only when all of it is known; the keyboard and screen readers get there at once.
    const QString skip = head.isSheet ? QString()
                                      : element("p"_L1, element("a"_L1, escaped(Tr::tr("Contents")), " href=\"#contents\""_L1), " class=\"skip\""_L1) + u'\n';
    m_title = head.title;
    m_hasContents = !head.isSheet;
    return put("<!DOCTYPE html>\n<html"_L1 + attribute("lang"_L1, language) + ">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"_L1
               + element("title"_L1, escaped(head.organisation.isEmpty() ? head.title : head.title + u" \u2013 "_s + head.organisation)) + "\n<style>\n"_L1 + style()
               + "</style>\n</head>\n<body>\n"_L1 + skip + "<header>\n"_L1 + element("h1"_L1, escaped(head.title)) + about
               + element("p"_L1, escaped(head.legend), " class=\"legend\""_L1) + notes + "\n</header>\n<main>\n"_L1);
}

core::Result<> HtmlReport::section(const Section &section)
{
    const bool hasReference = !section.reference.isEmpty();
    const Table *called = tableInHeading(section);
    const QString tail = called ? tailHtml(*called) : QString();
    const bool isSaid = !hasReference && section.title == m_title && tail.isEmpty();
    const QString id = hasReference ? section.reference : QString::fromLatin1(section.key);
    const QString reference = hasReference ? element("span"_L1, escaped(section.reference), " class=\"reference\""_L1) + u' ' : QString();
    if (m_hasContents)
        addToContents(id, reference + escaped(shortened(section.title)));
    auto done = put("<section"_L1 + attribute("id"_L1, id) + attribute("class"_L1, QString::fromLatin1(section.key)) + ">\n"_L1
                    + (isSaid ? QString() : element("h2"_L1, reference + escaped(section.title) + tail) + u'\n'));
    for (std::size_t i = 0; done && i < section.blocks.size(); ++i)
        done = i == 0 && called ? table(untitled(*called)) : block(section.blocks[i]);
    return done ? put(u"</section>\n"_s) : done;
}

core::Result<> HtmlReport::block(const Block &block)
{
    if (const auto *found = std::get_if<Table>(&block))
        return table(*found);
    if (const auto *facts = std::get_if<Facts>(&block))
        return put(factsHtml(*facts));
    if (const auto *figure = std::get_if<Figure>(&block))
        return put(figureHtml(*figure));
    const auto &paragraph = std::get<Paragraph>(block);
    const QString title = paragraph.title.isEmpty() ? QString() : element("h3"_L1, escaped(paragraph.title));
    return put(title + element("p"_L1, escaped(paragraph.text)) + u'\n');
}

core::Result<> HtmlReport::table(const Table &table)
{
    auto done = put(titleHtml(table));
    const bool fits = columnsOnPage(table).size() <= kColumnsThatFit;
    Columns columns;
    std::size_t rows = 0;
    if (done) {
        done = forEachRow(table, [&](const TableRow &row) {
            if (rows == 0)
                columns = shownColumns(table, row);
            const QString head = rows++ == 0 ? (fits ? headHtml(table, columns) : u"<ol class=\"rows\">"_s) : QString();
            return put(head + (fits ? rowHtml(row, table, columns) : cardHtml(row, table, columns)));
        });
    }
    if (!done || rows == 0)
        return done ? put(emptyHtml(table)) : done;
    return put((fits ? u"</tbody></table>\n"_s : u"</ol>\n"_s) + namedHtml(table, rows));
}

core::Result<> HtmlReport::end()
{
    return put("</main>\n"_L1 + (m_hasContents ? contentsHtml(m_contents, m_entries) : QString()) + "</body>\n</html>\n"_L1);
}

void HtmlReport::addToContents(const QString &id, const QString &html)
{
    ++m_entries;
    m_contents += element("li"_L1, element("a"_L1, html, attribute("href"_L1, u'#' + id))) + u'\n';
}

core::Result<> HtmlReport::put(const QString &html)
{
    const QByteArray bytes = html.toUtf8();
    if (m_device.write(bytes) == bytes.size())
        return {};
    return core::fail(core::ErrorCode::Io, Tr::tr("The report could not be written."));
}

} // namespace reports

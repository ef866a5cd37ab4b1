// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/odsreader.h"

#include "models/exchange/sheets/merges.h"
#include "models/exchange/sheets/xlsxstyles.h"
#include "models/exchange/sheets/xmlreader.h"

#include <QCoreApplication>
#include <QSet>

#include <limits>

using namespace Qt::StringLiterals;

namespace sheets {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::OdsReader)
};

constexpr qint64 kManifestBytes = qint64(1) << 20;

int countOf(const QString &text)
{
    bool ok = false;
    const int count = text.toInt(&ok);
    return ok && count > 1 ? count : 1;
}

bool isFaultText(const QString &text)
{
    return text.startsWith(u'#') || text.startsWith("Err:"_L1);
}

// Blanks and line ends in the file are one blank; where there are more, elements say so.
void appendCollapsed(QString &text, QStringView characters)
{
    for (const QChar c : characters) {
        const bool isBlank = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r';
        if (!isBlank || !text.endsWith(u' '))
            text += isBlank ? QChar(u' ') : c;
    }
}

class Reader
{
public:
    Reader(ZipArchive &archive, Budget &budget) : m_archive(archive), m_budget(budget) { }

    core::Result<Workbook> read()
    {
        if (m_archive.contains("META-INF/manifest.xml")) {
            const auto manifest = m_archive.content("META-INF/manifest.xml", kManifestBytes);
            if (!manifest)
                return core::fail(manifest.error());
            if (manifest->contains("encryption-data"))
                return core::fail(ErrorCode::Invalid, Tr::tr("The file is encrypted; save it without a password."));
        }
        m_budget.expect(m_archive.sizeOf("content.xml"));
        const auto part = m_archive.part("content.xml");
        if (!part)
            return core::fail(part.error());
        XmlReader xml(**part, m_budget);
        Workbook book;
        book.kind = FileKind::Ods;
        readContent(xml, book);
        auto done = m_budget.result();
        return done ? core::Result<Workbook>(std::move(book)) : core::fail(done.error());
    }

private:
    void readContent(XmlReader &xml, Workbook &book)
    {
        QString style;
        while (xml.next()) {
            if (!xml.isStart())
                continue;
            if (xml.name() == "style"_L1)
                style = attribute(xml.attributes(), "name"_L1);
            else if (xml.name() == "table-properties"_L1 && attribute(xml.attributes(), "display"_L1) == "false"_L1)
                m_hiddenStyles.insert(style);
            else if (xml.name() == "tracked-changes"_L1) // old cells are kept there
                xml.skip();
            else if (xml.name() == "table"_L1 && !readSheet(xml, book))
                return;
        }
    }

    bool readSheet(XmlReader &xml, Workbook &book)
    {
        if (!m_budget.takeSheet())
            return false;
        const auto attributes = xml.attributes();
        Sheet sheet {attribute(attributes, "name"_L1), m_hiddenStyles.contains(attribute(attributes, "style-name"_L1)), {}};
        m_areas.clear();
        m_comments.clear();
        m_row = 0;
        const int depth = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() == depth)) {
            if (!xml.isStart())
                continue;
            if (xml.name() == "table-row"_L1) {
                if (!readRow(xml, sheet))
                    return false;
            } else if (xml.name() == "shapes"_L1 || xml.name() == "forms"_L1) {
                xml.skip();
            }
        }
        coverMerged(sheet, m_areas, m_budget);
        sheet.comments = std::move(m_comments);
        book.sheets.push_back(std::move(sheet));
        return !m_budget.isSpent();
    }

    bool readRow(XmlReader &xml, Sheet &sheet)
    {
        const int repeats = countOf(attribute(xml.attributes(), "number-rows-repeated"_L1));
        Row row {m_row + 1, {}};
        m_column = 0;
        const int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if ((xml.name() == "table-cell"_L1 || xml.name() == "covered-table-cell"_L1) && !readCell(xml, row))
                return false;
        }
        // Programs fill a sheet to its end with rows that hold nothing.
        for (int i = 0; i < repeats && !row.cells.empty(); ++i) {
            for (std::size_t column = 0; i > 0 && column < row.cells.size(); ++column) {
                if (!row.cells[column].isEmpty() && !m_budget.takeCell(int(column), 0))
                    return false;
            }
            row.number = m_row + 1 + i;
            sheet.rows.push_back(row);
            if (!m_budget.takeRow(sheet.rows.size()))
                return false;
        }
        if (m_row > std::numeric_limits<int>::max() - repeats)
            return m_budget.refuse(Tr::tr("The file is damaged: it has more rows than a sheet can have."));
        m_row += repeats;
        return !m_budget.isSpent();
    }

    bool readCell(XmlReader &xml, Row &row)
    {
        const auto attributes = xml.attributes();
        const int repeats = countOf(attribute(attributes, "number-columns-repeated"_L1));
        const int first = m_column;
        if (first > std::numeric_limits<int>::max() - repeats)
            return m_budget.refuse(Tr::tr("The file is damaged: it has more columns than a sheet can have."));
        m_column += repeats;
        const MergedArea area {m_row + 1, first, countOf(attribute(attributes, "number-rows-spanned"_L1)),
                               countOf(attribute(attributes, "number-columns-spanned"_L1))};
        QString comment;
        const Cell cell = cellOf(attributes, textOf(xml, comment));
        if (!comment.isEmpty() && !takeComment(first, std::move(comment)))
            return false;
        if (cell.isEmpty())
            return true;
        if (area.rows > 1 || area.columns > 1) {
            if (!m_budget.takeMerge())
                return false;
            m_areas.push_back(area);
        }
        for (int i = 0; i < repeats; ++i) {
            if (!m_budget.takeCell(first + i, cell.text.size()))
                return false;
            row.cells.resize(std::size_t(first + i) + 1);
            row.cells.back() = cell;
        }
        return true;
    }

    bool takeComment(int column, QString text)
    {
        if (!m_budget.takeCell(column, text.size()))
            return false;
        m_comments.push_back({m_row + 1, column, {std::move(text), CellKind::Text}});
        return true;
    }

    // The paragraphs of a comment, without its author and date.
    static QString commentOf(XmlReader &xml)
    {
        QString nested;
        return textOf(xml, nested).trimmed();
    }

    // The paragraphs of a cell, without its drawings; its comment beside.
    static QString textOf(XmlReader &xml, QString &comment)
    {
        QStringList paragraphs;
        const int depth = xml.depth();
        while (xml.nextChild(depth)) {
            if (xml.name() == "p"_L1)
                paragraphs += paragraphOf(xml);
            else if (xml.name() == "annotation"_L1)
                comment = commentOf(xml);
            else
                xml.skip();
        }
        return paragraphs.join(u'\n');
    }

    static QString paragraphOf(XmlReader &xml)
    {
        QString text;
        const int depth = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() == depth)) {
            if (xml.isText()) {
                appendCollapsed(text, xml.characters());
                continue;
            }
            if (!xml.isStart())
                continue;
            if (xml.name() == "s"_L1)
                text += QString(std::min(countOf(attribute(xml.attributes(), "c"_L1)), 1'000), u' ');
            else if (xml.name() == "tab"_L1)
                text += u'\t';
            else if (xml.name() == "line-break"_L1)
                text += u'\n';
            else if (xml.name() == "annotation"_L1 || xml.name() == "frame"_L1)
                xml.skip();
        }
        return text;
    }

    Cell cellOf(const QXmlStreamAttributes &attributes, const QString &text)
    {
        Cell cell;
        cell.text = text;
        cell.isFormula = !attribute(attributes, "formula"_L1).isEmpty();
        QString type;
        for (const QXmlStreamAttribute &a : attributes) { // calcext:value-type comes beside it and knows errors
            if (a.name() == "value-type"_L1)
                type = a.value() == "error"_L1 || type.isEmpty() ? a.value().toString() : type;
        }
        if (type == "error"_L1 || (cell.isFormula && isFaultText(text)))
            cell.kind = CellKind::Error;
        else if (type == "float"_L1 || type == "currency"_L1 || type == "percentage"_L1)
            setNumber(cell, attribute(attributes, "value"_L1));
        else if (type == "date"_L1)
            setDate(cell, attribute(attributes, "date-value"_L1));
        else if (type == "boolean"_L1)
            setFlag(cell, attribute(attributes, "boolean-value"_L1));
        else if (cell.isFormula && type.isEmpty())
            cell.kind = CellKind::NotComputed;
        else
            setText(cell, attribute(attributes, "string-value"_L1));
        return cell;
    }

    void setNumber(Cell &cell, const QString &value)
    {
        bool ok = false;
        const double number = value.toDouble(&ok);
        if (!ok)
            m_budget.refuse(Tr::tr("The file is damaged: a number in it is none."));
        cell.kind = CellKind::Number;
        cell.text = numberText(number);
    }
    static void setDate(Cell &cell, const QString &value)
    {
        cell.kind = value.contains(u'T') ? CellKind::DateTime : CellKind::Date;
        cell.text = value.left(19);
        if (cell.text.endsWith("T00:00:00"_L1)) {
            cell.kind = CellKind::Date;
            cell.text.truncate(10);
        }
    }
    static void setFlag(Cell &cell, const QString &value)
    {
        cell.kind = CellKind::Flag;
        cell.text = value == "true"_L1 ? u"yes"_s : u"no"_s;
    }
    static void setText(Cell &cell, const QString &value)
    {
        if (cell.text.isEmpty())
            cell.text = value;
        cell.kind = cell.text.isEmpty() ? CellKind::Empty : CellKind::Text;
    }

    ZipArchive &m_archive;
    Budget &m_budget;
    QSet<QString> m_hiddenStyles;
    std::vector<MergedArea> m_areas; // of the sheet that is read
    std::vector<Comment> m_comments; // likewise
    int m_row = 0; // rows that are behind
    int m_column = 0;
};

} // namespace

core::Result<Workbook> readOds(ZipArchive &archive, Budget &budget)
{
    return Reader(archive, budget).read();
}

} // namespace sheets

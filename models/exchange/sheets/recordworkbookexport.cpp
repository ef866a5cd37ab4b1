// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/recordworkbookexport.h"

#include "models/exchange/csvcolumns.h"
#include "models/exchange/recordlinesexport.h"
#include "models/exchange/sheets/recordworkbook.h"
#include "models/exchange/sheets/xlsxpackage.h"
#include "models/records/registry.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sheets {

using exchange::CsvColumns;
using records::Field;
using records::FieldKind;
using records::Record;
using records::RecordType;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::RecordWorkbook)
};

constexpr int kNarrow = 12; // all in characters
constexpr int kUsual = 24;
constexpr int kWide = 48;
constexpr int kHidden = 0;
constexpr int kPiece = kXlsxCellChars / 7; // every character of a piece may need an escape of seven

// Lines of one sheet. Texts that no cell can hold are put aside.
class SheetSink final : public exchange::LineSink
{
public:
    SheetSink(XlsxPackage &package, QStringList &longTexts) : m_package(package), m_longTexts(longTexts) { }
    void cell(const QString &cell) override
    {
        if (fitsXlsxCell(cell)) {
            m_line += cell;
            return;
        }
        m_longTexts += cell;
        m_line += kLongMark + QString::number(m_longTexts.size());
    }
    void text(const QString &text) override { cell(text); }
    void endLine() override
    {
        m_package.addRow(m_line);
        m_line.clear();
    }

private:
    XlsxPackage &m_package;
    QStringList &m_longTexts;
    QStringList m_line;
};

int widthOf(const Field &field)
{
    if (field.kind == FieldKind::LongText)
        return kWide;
    return field.isText() || field.isList() ? kUsual : kNarrow;
}

// The names of the columns for people, and their widths, in the order of CsvColumns::namesOf().
void addHeadings(const RecordType &type, QStringList &labels, std::vector<int> &widths)
{
    labels = {Tr::tr("Reference"), u"UUID"_s, Tr::tr("Revision")};
    widths = {kNarrow, kHidden, kHidden};
    const auto add = [&](const QString &label, int width) {
        labels += label;
        widths.push_back(width);
    };
    for (const Field &field : type.fields)
        add(field.kind == FieldKind::Rows ? Tr::tr("%1: the list is").arg(field.title()) : field.title(), field.kind == FieldKind::Rows ? kNarrow : widthOf(field));
    for (const Field &field : type.fields) {
        if (field.kind != FieldKind::Rows)
            continue;
        add(Tr::tr("%1: row").arg(field.title()), kHidden);
        for (const Field &inner : field.rows->fields)
            add(field.title() + ": "_L1 + inner.title(), widthOf(inner));
    }
}

void addAbout(XlsxPackage &package)
{
    package.beginSheet({Tr::tr("About"), {100}, 0, 0, false});
    package.addRow({Tr::tr("All records of a DPO Desk vault")}, XlsxPackage::Look::Heading);
    const QStringList lines {
        Tr::tr("Each kind of record has a sheet. Change cells or add rows, then import the workbook: what changed is shown before anything is written."),
        Tr::tr("A new record needs no reference; it is given one. Rows below a record that repeat its reference are further rows of its lists; keep them together."),
        Tr::tr("An empty cell means that nobody has answered yet; @none is the answer \"none\". Items of a list are parted by \";\"; @complete at the end says that there are no more."),
        Tr::tr("Dates are written 2026-11-25, periods P6M or P30D; choices, countries and other records by their code or reference."),
        Tr::tr("The first row of each sheet is hidden; it must stay as it is."),
    };
    for (const QString &line : lines)
        package.addRow({line});
}

class Export
{
public:
    Export(const records::References &references, const exchange::ExportOptions &options) : m_references(references), m_options(options) { }

    core::Result<> write(const exchange::TypeFeed &feeds, QIODevice &device)
    {
        addAbout(m_package);
        for (const RecordType *type : records::recordTypes()) {
            if (auto written = writeType(*type, feeds(*type)); !written)
                return written;
        }
        addHidden();
        return m_package.save(device);
    }

private:
    core::Result<> writeType(const RecordType &type, const exchange::RecordFeed &feed)
    {
        QStringList labels;
        std::vector<int> widths;
        addHeadings(type, labels, widths);
        QStringList keys = CsvColumns::namesOf(type, true);
        keys.front() = QString::fromLatin1(type.key) + kReferenceSuffix;
        m_package.beginSheet({type.pluralTitle(), widths, 2, 1, false});
        m_package.addRow(keys, XlsxPackage::Look::Hidden);
        m_package.addRow(labels, XlsxPackage::Look::Heading);
        SheetSink sink(m_package, m_longTexts);
        for (;;) {
            const auto batch = feed();
            if (!batch || batch->empty())
                return batch ? core::Result<>() : core::fail(batch.error());
            for (const Record &record : *batch)
                exchange::writeRecordLines(sink, record, m_references, true);
            m_count += qint64(batch->size());
            if (m_options.progress && !m_options.progress(m_count))
                return core::fail(core::ErrorCode::Cancelled, Tr::tr("The export was cancelled."));
        }
    }

    void addHidden()
    {
        m_package.beginSheet({kHiddenSheet, {}, 0, 0, true});
        m_package.addRow({kFormatKey, kFormatName, QString::number(kFormatVersion)});
        for (const QString &reference : m_options.lastReferences)
            m_package.addRow({kLastReferenceKey, reference});
        for (qsizetype i = 0; i < m_longTexts.size(); ++i)
            addLongText(i);
    }

    // In pieces, none of which parts a character.
    void addLongText(qsizetype index)
    {
        const QString &text = m_longTexts[index];
        for (qsizetype at = 0; at < text.size();) {
            qsizetype size = std::min<qsizetype>(kPiece, text.size() - at);
            size -= size > 1 && text[at + size - 1].isHighSurrogate() ? 1 : 0;
            m_package.addRow({kLongKey, QString::number(index + 1), text.mid(at, size)});
            at += size;
        }
    }

    const records::References &m_references;
    const exchange::ExportOptions &m_options;
    XlsxPackage m_package;
    QStringList m_longTexts;
    qint64 m_count = 0;
};

} // namespace

core::Result<> writeRecordWorkbook(QIODevice &device, const exchange::TypeFeed &feeds, const records::References &references,
                                   const exchange::ExportOptions &options)
{
    return Export(references, options).write(feeds, device);
}

} // namespace sheets

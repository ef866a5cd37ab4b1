// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

class QIODevice;

namespace sheets {

// Text as a cell of a workbook holds it in XML: what XML cannot carry is escaped the format's own way, see unescaped().
[[nodiscard]] QByteArray xlsxEscaped(const QString &text);

// What one cell of a workbook can hold, in UTF-16 units with the format's own escapes.
inline constexpr int kXlsxCellChars = 32'767;
[[nodiscard]] bool fitsXlsxCell(const QString &text);

// A workbook of text cells, written row by row and kept compressed in memory: nothing of it reaches a disk but where it is
// saved. Cells are text for office programs too, so that they do not take "6-1" for a date.
class XlsxPackage
{
public:
    enum class Look { Plain, Heading, Hidden }; // of a row
    struct SheetSpec {
        QString name; // made to fit, see below
        std::vector<int> widths = {}; // of the columns, in characters; 0: hidden
        int frozenRows = 0;
        int frozenColumns = 0;
        bool isHidden = false;
    };

    // Ends the sheet before. Names lose what the format forbids and get a number when they are taken.
    void beginSheet(const SheetSpec &spec);
    void addRow(const QStringList &cells, Look look = Look::Plain); // empty cells are left out
    [[nodiscard]] core::Result<> save(QIODevice &device); // once. Errors: Io

private:
    // What a part holds, compressed piece by piece.
    struct Part {
        QByteArray name;
        std::vector<QByteArray> pieces = {};
        qint64 size = 0; // not compressed
    };
    class PartSource;

    void write(const QByteArray &xml);
    void flush();
    void endSheet();
    void addPart(const QByteArray &name, const QByteArray &xml);
    void addFrame();
    [[nodiscard]] QString freeName(const QString &wanted) const;

    std::vector<Part> m_parts; // the last is written
    QByteArray m_buffer; // of the last
    QStringList m_names;
    std::vector<bool> m_isHidden;
    int m_row = 0;
    bool m_inSheet = false;
};

} // namespace sheets

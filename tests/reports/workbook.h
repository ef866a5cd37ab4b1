// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <map>
#include <vector>

namespace reporting {

// A cell as another program reads it.
struct ReadCell {
    QString text; // or the number, as written
    QString type; // "inlineStr", "n"
    int style = 0;
    bool isFormula = false;
};

struct ReadSheet {
    QString name;
    std::vector<std::map<int, ReadCell>> rows; // by column
    QByteArray xml;

    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] QStringList column(const QString &heading) const; // without the heading
    [[nodiscard]] int columnOf(const QString &heading) const; // -1: there is none
};

// A workbook read by the rules of its format, not by the library that wrote it.
class Workbook
{
public:
    explicit Workbook(const QByteArray &content);

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QStringList names() const;
    // Takes the sheet apart; an empty one when there is none, or it is broken.
    [[nodiscard]] ReadSheet sheet(const QString &name) const;
    [[nodiscard]] const std::vector<ReadSheet> &sheets() const { return m_sheets; } // without their rows
    [[nodiscard]] QByteArray part(const QByteArray &name) const { return m_parts.value(name); }

private:
    bool readParts(const QByteArray &content);
    bool readSheets();

    QMap<QByteArray, QByteArray> m_parts;
    std::vector<ReadSheet> m_sheets;
    bool m_valid = false;
};

} // namespace reporting

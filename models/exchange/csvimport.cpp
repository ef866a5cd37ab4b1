// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csvimport.h"

#include "models/exchange/csvreader.h"
#include "models/exchange/recordlines.h"
#include "models/exchange/utf8.h"

#include <QCoreApplication>

namespace exchange {

namespace {

class CsvLines final : public RecordLines
{
public:
    explicit CsvLines(QByteArrayView csv) : m_reader(csv) { }

    [[nodiscard]] bool nextLine() override { return m_reader.nextLine(); }
    [[nodiscard]] int line() const override { return m_reader.line(); }
    [[nodiscard]] int cellCount() const override { return m_reader.cellCount(); }
    [[nodiscard]] bool isEmpty(int cell) const override { return m_reader.isEmpty(cell); }
    [[nodiscard]] QString text(int cell) const override { return m_reader.text(cell); }
    [[nodiscard]] QString fault(int) const override { return {}; }
    [[nodiscard]] bool guardsFormulas() const override { return true; }
    [[nodiscard]] std::optional<QString> failure() const override { return m_reader.failure(); }

private:
    CsvReader m_reader;
};

} // namespace

void readCsv(const Source::File &file, std::size_t fileIndex, const DraftLinks &links, Drafts &drafts)
{
    if (const int line = firstBadUtf8Line(file.content); line > 0) {
        const QString message = QCoreApplication::translate("exchange::RecordLines", "the file holds bytes that are not UTF-8");
        drafts.fileProblems[fileIndex].push_back({{}, message, {}, line});
        return;
    }
    CsvLines lines(file.content);
    readRecordLines(*file.type, lines, fileIndex, links, drafts);
}

} // namespace exchange

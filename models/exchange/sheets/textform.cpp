// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/sheets/textform.h"

#include "models/exchange/utf8.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace sheets {

using core::ErrorCode;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(sheets::TextForm)
};

constexpr QByteArrayView kUtf8Mark("\xEF\xBB\xBF");
constexpr QByteArrayView kLittleMark("\xFF\xFE");
constexpr QByteArrayView kBigMark("\xFE\xFF");
constexpr qsizetype kSample = qsizetype(64) * 1024; // bytes in which the separator is looked for
constexpr int kSampleLines = 50;
constexpr std::array<char, 4> kSeparators {',', ';', '\t', '|'};

// 0x80 to 0x9F; 0: the byte stands for nothing.
constexpr std::array<char16_t, 32> kWindows1252 {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                                 0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                                 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

core::Result<QByteArray> fromWindows1252(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        const char16_t c = code < 0x80 || code > 0x9F ? char16_t(code) : kWindows1252[code - 0x80U];
        if (c == 0)
            return core::fail(ErrorCode::Invalid, Tr::tr("The file holds bytes that are neither UTF-8 nor windows-1252; save it as UTF-8."));
        text += QChar(c);
    }
    return text.toUtf8();
}

core::Result<QByteArray> fromUtf16(QByteArrayView bytes, QStringConverter::Encoding encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || bytes.size() % 2 != 0)
        return core::fail(ErrorCode::Invalid, Tr::tr("The file holds bytes that are not UTF-16."));
    return text.toUtf8();
}

// How many cells each line has, as far as the sample goes. Separators in quotation marks are text.
std::vector<int> cellCounts(QByteArrayView sample, char separator)
{
    std::vector<int> counts;
    int cells = 1;
    bool isQuoted = false;
    bool isBlank = true;
    for (const char c : sample) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (c == '\n' && !isQuoted) {
            if (!isBlank)
                counts.push_back(cells);
            if (counts.size() >= std::size_t(kSampleLines))
                return counts;
            cells = 1;
            isBlank = true;
        } else {
            isBlank = isBlank && (c == '\r' || c == ' ');
            cells += c == separator && !isQuoted ? 1 : 0;
        }
    }
    if (!isBlank && sample.size() < kSample) // the last line may be cut
        counts.push_back(cells);
    return counts;
}

// Excel's own way to say it, in the first line: "sep=;".
std::optional<char> statedSeparator(QByteArrayView text)
{
    const bool stated = text.size() > 4 && text.first(4).compare("sep=", Qt::CaseInsensitive) == 0 && (text.size() == 5 || text[5] == '\r' || text[5] == '\n');
    return stated ? std::optional(text[4]) : std::nullopt;
}

void findSeparator(QByteArrayView text, FoundTextForm &found)
{
    if (const auto stated = statedSeparator(text)) {
        found.form.separator = *stated;
        return;
    }
    std::vector<char> even; // the same number of cells in each line, and more than one
    char most = kSeparators.front();
    int mostCells = 1;
    for (const char separator : kSeparators) {
        const std::vector<int> counts = cellCounts(text.first(std::min(text.size(), kSample)), separator);
        if (counts.empty())
            continue;
        const bool isEven = std::all_of(counts.begin(), counts.end(), [&counts](int n) { return n == counts.front(); });
        if (isEven && counts.front() > 1)
            even.push_back(separator);
        if (counts.front() > mostCells) {
            mostCells = counts.front();
            most = separator;
        }
    }
    found.form.separator = even.size() == 1 ? even.front() : most;
    found.isSeparatorCertain = even.size() == 1 || (even.empty() && mostCells == 1);
}

bool isBinary(QByteArrayView bytes)
{
    return std::any_of(bytes.begin(), bytes.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return code < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
}

} // namespace

core::Result<FoundTextForm> findTextForm(QByteArrayView bytes)
{
    FoundTextForm found;
    const bool isUtf16 = bytes.startsWith(kLittleMark) || bytes.startsWith(kBigMark);
    if (isUtf16)
        found.form.encoding = bytes.startsWith(kLittleMark) ? Encoding::Utf16LittleEndian : Encoding::Utf16BigEndian;
    else if (isBinary(bytes))
        return core::fail(ErrorCode::Invalid, Tr::tr("The file is no spreadsheet and no text."));
    else if (!bytes.isValidUtf8()) {
        found.form.encoding = Encoding::Windows1252;
        found.isEncodingCertain = false;
    }
    const auto text = decoded(bytes, found.form.encoding);
    if (!text)
        return core::fail(text.error());
    findSeparator(*text, found);
    return found;
}

core::Result<QByteArray> decoded(QByteArrayView bytes, Encoding encoding)
{
    core::Result<QByteArray> text = QByteArray();
    if (encoding == Encoding::Windows1252)
        text = fromWindows1252(bytes);
    else if (encoding == Encoding::Utf8)
        text = bytes.sliced(bytes.startsWith(kUtf8Mark) ? kUtf8Mark.size() : 0).toByteArray();
    else
        text = fromUtf16(bytes, encoding == Encoding::Utf16LittleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
    if (!text)
        return text;
    if (const int line = exchange::firstBadUtf8Line(*text); line > 0)
        return core::fail(ErrorCode::Invalid, Tr::tr("The file holds bytes that are not UTF-8 (line %1).").arg(line));
    if (isBinary(*text))
        return core::fail(ErrorCode::Invalid, Tr::tr("The file is no spreadsheet and no text."));
    if (!text->contains('\n'))
        text->replace('\r', '\n');
    return text;
}

QString nameOf(Encoding encoding)
{
    switch (encoding) {
    case Encoding::Utf16LittleEndian:
        return u"utf-16le"_s;
    case Encoding::Utf16BigEndian:
        return u"utf-16be"_s;
    case Encoding::Windows1252:
        return u"windows-1252"_s;
    case Encoding::Utf8:
        break;
    }
    return u"utf-8"_s;
}

QString nameOf(char separator)
{
    switch (separator) {
    case ',':
        return Tr::tr("comma");
    case ';':
        return Tr::tr("semicolon");
    case '\t':
        return Tr::tr("tab");
    default:
        return {QLatin1Char(separator)};
    }
}

} // namespace sheets

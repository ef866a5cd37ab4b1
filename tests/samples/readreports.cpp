// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/samples/readreports.h"

#include "models/exchange/csvreader.h"
#include "tests/reports/workbook.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace samples {

namespace {

constexpr int kEveryRow = -1;

// All text in an element but that of notes about it.
QString textIn(QXmlStreamReader &reader)
{
    QString text;
    for (int depth = 1; depth > 0 && !reader.atEnd();) {
        reader.readNext();
        const QStringView style = reader.isStartElement() ? reader.attributes().value("class"_L1) : QStringView();
        if (style == "article"_L1 || style == "reference"_L1) {
            reader.skipCurrentElement();
        } else if (reader.isStartElement()) {
            ++depth;
            text += reader.name() == "li"_L1 ? u"\n"_s : QString();
        } else if (reader.isEndElement()) {
            --depth;
        } else {
            text += reader.text();
        }
    }
    return text.trimmed();
}

QString titleIn(QXmlStreamReader &reader)
{
    static const QRegularExpression soFar(u"\\s+so far$"_s);
    return textIn(reader).remove(soFar);
}

class HtmlAnswers
{
public:
    Answers read(const QByteArray &content)
    {
        static const QRegularExpression main(u"<main>.*</main>"_s, QRegularExpression::DotMatchesEverythingOption);
        const QString html = main.match(QString::fromUtf8(content)).captured().replace("<br>"_L1, "\n"_L1);
        m_reader.addData(html);
        while (!m_reader.atEnd()) {
            m_reader.readNext();
            if (m_reader.isStartElement())
                begin();
            else if (m_reader.isEndElement() && m_reader.name() == "ol"_L1)
                m_isCards = false;
        }
        return m_reader.hasError() ? Answers() : m_answers;
    }

private:
    void begin()
    {
        const QString name = m_reader.name().toString();
        const QString style = m_reader.attributes().value("class"_L1).toString();
        if (name == "h2"_L1) {
            m_section = titleIn(m_reader);
            m_list = m_section; // of the table that is called as its section is
        } else if (name == "h3"_L1) {
            m_list = titleIn(m_reader);
        } else if (name == "ol"_L1 || name == "tbody"_L1) {
            m_isCards = name == "ol"_L1;
            m_row = 0;
        } else if (name == "li"_L1 || name == "tr"_L1) {
            ++m_row;
        } else if (name == "dt"_L1) {
            m_label = textIn(m_reader);
        } else if (name == "dd"_L1) {
            m_answers.insert(m_isCards ? Place {m_list, m_label, m_row} : Place {m_section, m_label}, textIn(m_reader));
        } else if (name == "td"_L1) {
            const QString label = m_reader.attributes().value("data-label"_L1).toString();
            m_answers.insert({m_list, label, m_row}, textIn(m_reader));
        } else if (name == "p"_L1) {
            addNote(style, textIn(m_reader));
        }
    }
    void addNote(const QString &style, const QString &text)
    {
        if (style != "named"_L1) {
            m_answers.insert({m_list, {}}, text);
            return;
        }
        for (const QString &label : text.section(u": "_s, 1).split(u" · "_s))
            m_answers.insert({m_list, label, kEveryRow}, u"not known yet"_s);
    }

    QXmlStreamReader m_reader;
    Answers m_answers;
    QString m_section;
    QString m_list;
    QString m_label;
    int m_row = 0;
    bool m_isCards = false;
};

void addSingle(const reporting::ReadSheet &sheet, Answers &answers)
{
    for (int row = 1; row < int(sheet.rows.size()); ++row)
        answers.insert({sheet.text(row, 0), sheet.text(row, 2)}, sheet.text(row, 3));
}

void addList(const reporting::ReadSheet &sheet, Answers &answers)
{
    for (int row = 1; row < int(sheet.rows.size()); ++row) {
        for (const auto &[column, cell] : sheet.rows[std::size_t(row)])
            answers.insert({sheet.name, sheet.text(0, column), row}, cell.text);
    }
    answers.insert({sheet.name, {}}, sheet.text(1, 0)); // what an empty list says
}

// An answer of a report in JSON, in the words of the other formats.
QString wordsOf(const QJsonValue &answer)
{
    if (answer.isNull())
        return u"not known yet"_s;
    if (answer.isBool())
        return answer.toBool() ? u"yes"_s : u"no"_s;
    if (answer.isDouble())
        return QString::number(answer.toDouble());
    if (answer.isString())
        return answer.toString();
    if (answer["none"_L1].toBool())
        return u"none"_s;
    QStringList items;
    for (const QJsonValue &item : answer["items"_L1].toArray())
        items += wordsOf(item);
    return items.join(u'\n');
}

// A list of rows, or the facts of a section, by their keys.
void addJson(const QString &key, const QJsonValue &block, Answers &answers)
{
    const QJsonArray rows = block["items"_L1].toArray();
    answers.insert({key, {}}, wordsOf(block));
    for (int row = 0; row < int(rows.size()); ++row) {
        const QJsonObject cells = rows[row].toObject();
        for (auto it = cells.begin(); it != cells.end(); ++it)
            answers.insert({key, it.key(), row + 1}, wordsOf(it.value()));
    }
    const QJsonObject facts = block.toObject();
    for (auto it = facts.begin(); rows.isEmpty() && it != facts.end(); ++it)
        answers.insert({key, it.key()}, wordsOf(it.value()));
}

} // namespace

size_t qHash(const Place &place, size_t seed)
{
    return qHashMulti(seed, place.block, place.label, place.row);
}

Answers answersOfCsv(const QByteArray &content)
{
    enum { Section, Reference, Name, Part, Row, Field, Answer };
    Answers answers;
    exchange::CsvReader reader(content);
    while (reader.nextLine()) {
        const int row = reader.text(Row).toInt();
        const bool isSingle = reader.text(Part).isEmpty();
        answers.insert({reader.text(isSingle ? Section : Part), reader.text(Field), row}, reader.text(Answer));
    }
    return reader.failure() ? Answers() : answers;
}

Answers answersOfWorkbook(const QByteArray &content)
{
    Answers answers;
    const reporting::Workbook book(content);
    for (const QString &name : book.names()) {
        const reporting::ReadSheet sheet = book.sheet(name);
        if (name == "Answers"_L1)
            addSingle(sheet, answers);
        else
            addList(sheet, answers);
    }
    return answers;
}

Answers answersOfJson(const QByteArray &content)
{
    Answers answers;
    for (const QJsonValue &section : QJsonDocument::fromJson(content)["sections"_L1].toArray()) {
        const QJsonObject blocks = section.toObject();
        for (auto it = blocks.begin(); it != blocks.end(); ++it)
            addJson(it.key(), it.value(), answers);
    }
    return answers;
}

Answers answersOfHtml(const QByteArray &content)
{
    return HtmlAnswers().read(content);
}

// A long label goes on in the next line, an answer stands behind its first line.
QStringList answersOnPages(const QStringList &lines, const QString &label)
{
    static const QRegularExpression columns(u"^(\\S.*?)\\s{2,}(\\S.*)$"_s);
    static const QRegularExpression article(u"\\s*Arts?\\.\\s.*$"_s);
    QStringList answers;
    for (const QString &line : lines) {
        const auto match = columns.match(line);
        const QString beginning = match.captured(1).remove(article);
        if (match.hasMatch() && beginning.size() > 3 && label.startsWith(beginning))
            answers += match.captured(2).trimmed();
    }
    return answers;
}

} // namespace samples

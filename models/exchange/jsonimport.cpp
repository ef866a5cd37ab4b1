// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/jsonimport.h"

#include "models/exchange/jsonrecord.h"
#include "models/exchange/utf8.h"
#include "models/records/registry.h"

#include <QCoreApplication>

#include <optional>

using namespace Qt::StringLiterals;

namespace exchange {

using Token = JsonReader::Token;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(exchange::JsonImport)
};

constexpr double kVersion = 1;

QString shown(QByteArrayView key)
{
    return QString::fromUtf8(key.first(qMin(key.size(), qsizetype(40))));
}

class FileImport
{
public:
    FileImport(const Source::File &file, std::size_t fileIndex, const DraftLinks &links, Drafts &drafts)
        : m_file(file), m_index(fileIndex), m_links(links), m_drafts(drafts), m_reader(file.content)
    {
    }

    void read()
    {
        const int badLine = firstBadUtf8Line(m_file.content);
        if (badLine > 0)
            return refuse({}, Tr::tr("the file holds bytes that are not UTF-8"), badLine);
        if (m_reader.peek() == Token::Object)
            readMembers();
        else if (!m_reader.failure())
            refuse({}, Tr::tr("the file must hold one JSON object"), m_reader.line());
        reportFailure();
    }

private:
    void refuse(const QByteArray &field, const QString &message, int line)
    {
        m_drafts.fileProblems[m_index].push_back({field, message, {}, line});
    }
    void refuseRest() { refuse({}, Tr::tr("there are more problems; the rest of the file was not read"), m_reader.line()); }
    void reportFailure()
    {
        if (m_reader.failure())
            refuse({}, *m_reader.failure(), m_reader.failureLine());
    }

    // The records are read when the rest is known: members may stand in any order.
    void readMembers()
    {
        std::optional<JsonReader> records;
        QByteArrayList seen;
        for (m_reader.enterObject(); m_reader.nextKey();) {
            const QByteArray key = m_reader.key().toByteArray();
            if (seen.contains(key))
                refuse(key.left(80), Tr::tr("is given twice"), m_reader.line());
            else
                seen += key;
            if (isFull())
                return refuseRest();
            if (key == "records") {
                records = m_reader;
                m_reader.skip();
            } else if (!readHead(key)) {
                refuse(key.left(80), Tr::tr("does not belong here"), m_reader.line());
                m_reader.skip();
            }
        }
        m_reader.finish();
        if (m_reader.failure() || !acceptHead(seen))
            return;
        m_reader = *records;
        if (m_format == "dpodesk-vault"_L1)
            readTypes();
        else
            readRecords(*m_type);
    }

    bool readHead(const QByteArray &key)
    {
        if (key == "last_references") {
            readLastReferences();
            return true;
        }
        if (key != "format" && key != "version" && key != "type" && key != "as_of")
            return false;
        const Token token = m_reader.peek();
        if (key == "version" && token == Token::Number)
            m_version = m_reader.number();
        else if (key == "format" && token == Token::String)
            m_format = m_reader.string();
        else if (key == "type" && token == Token::String)
            m_typeKey = m_reader.string();
        else
            m_reader.skip(); // "as_of" is for people; the others are missed below
        return true;
    }

    void readLastReferences()
    {
        const int line = m_reader.line();
        if (m_reader.peek() != Token::Array) {
            refuse("last_references", Tr::tr("must be a list of references"), line);
            return m_reader.skip();
        }
        for (m_reader.enterArray(); m_reader.nextItem();) {
            const bool isText = m_reader.peek() == Token::String;
            const QString reference = isText ? m_reader.string() : QString();
            if (!isText)
                m_reader.skip();
            const records::RecordType *type = records::typeOfReference(reference);
            if (type && records::isReferenceOf(*type, reference))
                m_drafts.lastReferences += reference;
            else
                refuse("last_references", Tr::tr("\"%1\" is not a reference").arg(reference.left(40)), line);
            if (isFull())
                return;
        }
    }

    bool acceptHead(const QByteArrayList &seen)
    {
        const std::size_t before = m_drafts.fileProblems[m_index].size();
        const bool isVault = m_format == "dpodesk-vault"_L1;
        if (!isVault && m_format != "dpodesk-records"_L1)
            refuse("format", Tr::tr("must be \"dpodesk-records\" or \"dpodesk-vault\""), 1);
        else if (m_version != kVersion)
            refuse("version", Tr::tr("must be 1: the file was written by another version of the program"), 1);
        else if (!seen.contains("records"))
            refuse("records", Tr::tr("is missing"), 1);
        else if (isVault)
            acceptVault(seen);
        else
            acceptType();
        return m_drafts.fileProblems[m_index].size() == before;
    }

    void acceptVault(const QByteArrayList &seen)
    {
        if (m_file.type)
            refuse("format", Tr::tr("the file holds a whole vault, not only records of one kind"), 1);
        if (seen.contains("type"))
            refuse("type", Tr::tr("does not belong into the file of a whole vault"), 1);
    }

    void acceptType()
    {
        m_type = records::findType(m_typeKey.toLatin1());
        if (!m_type)
            refuse("type", Tr::tr("\"%1\" is not a kind of record").arg(m_typeKey.left(40)), 1);
        else if (m_file.type && m_type != m_file.type)
            refuse("type",
                   Tr::tr("the file holds \"%1\", not \"%2\"").arg(m_typeKey, QString::fromLatin1(m_file.type->key)),
                   1);
    }

    void readTypes()
    {
        if (m_reader.peek() != Token::Object)
            return refuse("records", Tr::tr("must be an object with a list for each kind of record"), m_reader.line());
        QByteArrayList seen;
        for (m_reader.enterObject(); m_reader.nextKey();) {
            const QByteArray key = m_reader.key().toByteArray();
            const records::RecordType *type = records::findType(key);
            if (type && !seen.contains(key)) {
                readRecords(*type);
            } else {
                refuse("records",
                       type ? Tr::tr("\"%1\" is given twice").arg(shown(key))
                            : Tr::tr("\"%1\" is not a kind of record").arg(shown(key)),
                       m_reader.line());
                m_reader.skip();
            }
            seen += key;
            if (isFull())
                return;
        }
    }

    void readRecords(const records::RecordType &type)
    {
        if (m_reader.peek() != Token::Array) {
            refuse("records", Tr::tr("must be a list in square brackets"), m_reader.line());
            return m_reader.skip();
        }
        for (m_reader.enterArray(); m_reader.nextItem();) {
            if (m_reader.peek() != Token::Object) {
                refuse("records", Tr::tr("a record must be an object in braces"), m_reader.line());
                m_reader.skip();
            } else {
                Draft &draft = m_drafts.records.emplace_back(type, m_reader.line());
                draft.file = m_index;
                JsonRecord(m_reader, m_links, draft).read();
                m_problems += draft.problems.size();
            }
            if (isFull())
                return refuseRest();
        }
    }

    [[nodiscard]] bool isFull() const { return m_problems + m_drafts.fileProblems[m_index].size() > kMaxProblems; }

    const Source::File &m_file;
    std::size_t m_index;
    const DraftLinks &m_links;
    Drafts &m_drafts;
    JsonReader m_reader;
    QString m_format;
    double m_version = 0;
    QString m_typeKey;
    const records::RecordType *m_type = nullptr;
    std::size_t m_problems = 0; // in records of this file
};

} // namespace

void readJson(const Source::File &file, std::size_t fileIndex, const DraftLinks &links, Drafts &drafts)
{
    FileImport(file, fileIndex, links, drafts).read();
}

} // namespace exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/letters/lettertemplate.h"

#include "models/core/text.h"
#include "models/letters/templatereader.h"
#include "models/letters/words.h"
#include "models/records/vocabulary.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

static void initLetters()
{
    Q_INIT_RESOURCE(letters);
}

namespace letters {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(letters::Template)
};

struct HeadLine {
    QString value;
    int number = 0;
};

using Head = QHash<QString, HeadLine>;

constexpr std::array kKeys {"as_of", "language", "kind", "laws", "title", "subject", "dates"};

// Up to the first empty line. Returns how many lines that takes.
int readHead(const QStringList &lines, Head &head, TemplateReader &reader)
{
    int number = 0;
    for (const QString &line : lines) {
        ++number;
        if (line.trimmed().isEmpty())
            break;
        const QString key = line.section(u':', 0, 0).trimmed();
        const bool isKnown = std::any_of(kKeys.begin(), kKeys.end(), [&key](const char *known) { return key == QLatin1StringView(known); });
        if (!isKnown || !line.contains(u':') || head.contains(key))
            reader.note(number, key.left(40).toUtf8(), Tr::tr("is not a key of the head, or stands there twice"));
        head.insert(key, {line.section(u':', 1).trimmed(), number});
    }
    return number;
}

void checkHead(const Head &head, const Template &form, TemplateReader &reader)
{
    const auto refuse = [&](const char *key, bool isWrong) {
        if (isWrong)
            reader.note(head.value(QString::fromLatin1(key)).number, key, Tr::tr("is missing or not understood"));
    };
    const auto isTerm = [](const char *vocabulary, const QString &code) { return records::vocabulary(vocabulary).term(code) != nullptr; };
    refuse("as_of", !form.asOf.isValid());
    refuse("language", !languages().contains(form.language));
    refuse("kind", !isTerm("message_kind", form.kind));
    refuse("laws", form.laws.isEmpty() || !std::all_of(form.laws.begin(), form.laws.end(), [&](const QString &law) { return isTerm("request_law", law); }));
    refuse("title", form.title.isEmpty());
    refuse("subject", form.subject.isEmpty());
}

// The files of the resources, each read and free of mistakes: a test reads them all.
std::vector<Template> readAll()
{
    initLetters();
    std::vector<Template> all;
    for (const QString &language : languages()) {
        const QDir folder(u":/letters/"_s + language);
        for (const QString &name : folder.entryList({u"*.letter"_s}, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (auto form = readTemplate(name.chopped(7), file.readAll()))
                all.push_back(std::move(*form));
        }
    }
    return all;
}

} // namespace

core::Result<Template> readTemplate(const QString &name, const QByteArray &content)
{
    const auto failed = [&name](core::Problems problems) {
        return core::fail(core::ErrorCode::Invalid, Tr::tr("The letter template \"%1\" cannot be used.").arg(name), {}, std::move(problems));
    };
    const auto text = core::fromUtf8Strict(content);
    if (!text)
        return failed({{{}, Tr::tr("is not text in UTF-8"), {}, 0}});
    const QStringList lines = core::normalised(*text).split(u'\n');
    TemplateReader reader;
    Head head;
    const int start = readHead(lines, head, reader);
    const auto value = [&head](const char *key) { return head.value(QString::fromLatin1(key)).value; };
    Template form {.name = name, .kind = value("kind"), .language = value("language"), .laws = value("laws").split(u' ', Qt::SkipEmptyParts),
                   .title = value("title"), .asOf = QDate::fromString(value("as_of"), Qt::ISODate), .dateFormat = value("dates"),
                   .subject = value("subject"), .subjectPieces = {}, .pieces = {}};
    checkHead(head, form, reader);
    form.subjectPieces = reader.readLine(form.subject, head.value(u"subject"_s).number);
    for (int i = start; i < lines.size(); ++i)
        reader.addLine(lines[i], i + 1);
    form.pieces = reader.finish();
    return reader.problems().empty() ? core::Result<Template>(std::move(form)) : failed(reader.problems());
}

const std::vector<Template> &templates()
{
    static const std::vector<Template> all = readAll();
    return all;
}

const Template *findTemplate(const QString &kind, const QString &language, const QString &law)
{
    const auto hit = std::find_if(templates().begin(), templates().end(), [&](const Template &form) {
        return form.kind == kind && form.language == language && form.laws.contains(law);
    });
    return hit == templates().end() ? nullptr : &*hit;
}

QStringList kindsFor(const QString &law)
{
    QStringList kinds;
    for (const records::Term &term : records::vocabulary("message_kind").terms) {
        const bool has = std::any_of(templates().begin(), templates().end(), [&](const Template &form) {
            return form.kind == term.code && (law.isEmpty() || form.laws.contains(law));
        });
        if (has)
            kinds += term.code;
    }
    return kinds;
}

} // namespace letters

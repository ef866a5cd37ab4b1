// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/unlocking/passphrase.h"

#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

static void initWordlists()
{
    Q_INIT_RESOURCE(wordlists);
}

namespace unlocking {

namespace {

QStringList readWords()
{
    initWordlists();
    QFile file(u":/wordlists/english.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the list of words is missing"); // a passphrase of nothing must not be offered
    return QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

const QStringList &passphraseWords()
{
    static const QStringList words = readWords();
    return words;
}

QString makePassphrase(int words)
{
    const QStringList &list = passphraseWords();
    QString text;
    text.reserve(qsizetype(words) * 10); // no piece of it is left behind by growing
    for (int i = 0; i < words; ++i) {
        if (i > 0)
            text += u'-';
        text += list.at(qsizetype(QRandomGenerator::system()->bounded(quint32(list.size()))));
    }
    return text;
}

} // namespace unlocking

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keyfilebox.h"

#include "ui/context/questions.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr qsizetype kLongestName = 40;

} // namespace

KeyFileBox::KeyFileBox(const QString &text, Questions &questions, QWidget *parent)
    : QCheckBox(text, parent), m_questions(questions), m_text(text)
{
    setObjectName(u"keyFile"_s);
    connect(this, &QCheckBox::clicked, this, [this](bool checked) {
        setPath(checked ? m_questions.openFile(this, tr("Choose the key file"), tr("All files (*)")) : QString());
    });
}

void KeyFileBox::setPath(const QString &path)
{
    m_path = path;
    const QString name = QFileInfo(path).fileName();
    const QString shown = name.size() > kLongestName ? QString(name.left(kLongestName) + u'…') : name;
    setText(path.isEmpty() ? m_text : tr("Key file: %1").arg(QString(shown).replace(u'&', "&&"_L1)));
    setToolTip(path.toHtmlEscaped());
    setChecked(!path.isEmpty());
}

} // namespace ui

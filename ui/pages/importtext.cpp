// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importtext.h"

#include "ui/pages/labelledfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 720;
constexpr int kTextHeight = 220;

} // namespace

ImportText::ImportText(QWidget *parent) : QWidget(parent)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(this);
    card->setMaximumWidth(kWidth);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kGrid + kGrid / 2);
    m_heading = new QLabel(card);
    setTextRole(m_heading, TextRole::Section);
    m_heading->setWordWrap(true);
    layout->addWidget(m_heading);
    m_encoding = new QComboBox(card);
    m_encoding->setObjectName(u"encoding"_s);
    for (const sheets::Encoding encoding : {sheets::Encoding::Utf8, sheets::Encoding::Windows1252})
        m_encoding->addItem(sheets::nameOf(encoding), int(encoding));
    m_separator = new QComboBox(card);
    m_separator->setObjectName(u"separator"_s);
    for (const char separator : {';', ',', '\t', '|'})
        m_separator->addItem(sheets::nameOf(separator), int(separator));
    m_encodingField = new LabelledField(tr("Letters are written as"), m_encoding, tr("Right when accents and umlauts below look right."), nullptr, card);
    layout->addWidget(m_encodingField);
    layout->addWidget(new LabelledField(tr("Cells are parted by"), m_separator, {}, nullptr, card));
    m_text = new QPlainTextEdit(card);
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFixedHeight(kTextHeight);
    m_text->setTabChangesFocus(true);
    layout->addWidget(new LabelledField(tr("The file begins with"), m_text, {}, nullptr, card));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    auto *cancel = new QPushButton(tr("Another file"), card);
    auto *go = new QPushButton(tr("Read the file"), card);
    go->setObjectName(u"readText"_s);
    setButtonKind(go, ButtonKind::Primary);
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    layout->addLayout(buttons);
    outer->addWidget(card);
    outer->addStretch();
    connect(m_encoding, &QComboBox::currentIndexChanged, this, &ImportText::showText);
    connect(cancel, &QPushButton::clicked, this, &ImportText::givenUp);
    connect(go, &QPushButton::clicked, this, &ImportText::answered);
}

void ImportText::ask(const QString &name, const sheets::OpenTextForm &form)
{
    m_form = form;
    m_encodingField->setVisible(!form.found.isEncodingCertain);
    m_heading->setText(tr("How is \"%1\" written?").arg(name));
    const int separator = m_separator->findData(int(form.found.form.separator));
    if (separator < 0)
        m_separator->addItem(sheets::nameOf(form.found.form.separator), int(form.found.form.separator));
    m_separator->setCurrentIndex(separator < 0 ? m_separator->count() - 1 : separator);
    m_encoding->setCurrentIndex(std::max(0, m_encoding->findData(int(form.found.form.encoding))));
    setFocusProxy(form.found.isEncodingCertain ? m_separator : m_encoding);
    showText();
}

void ImportText::showText()
{
    const auto encoding = m_form.found.isEncodingCertain ? m_form.found.form.encoding : sheets::Encoding(m_encoding->currentData().toInt());
    m_text->setPlainText(QString::fromUtf8(sheets::decoded(m_form.start, encoding).value_or(m_form.start)));
}

sheets::ReadOptions ImportText::options() const
{
    sheets::ReadOptions options;
    if (!m_form.found.isEncodingCertain)
        options.encoding = sheets::Encoding(m_encoding->currentData().toInt());
    options.separator = char(m_separator->currentData().toInt());
    return options;
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/createpage.h"

#include "models/exchange/samples.h"
#include "models/storage/vaultkey.h"
#include "models/unlocking/passphrase.h"
#include "ui/context/questions.h"
#include "ui/pages/busyrow.h"
#include "ui/pages/keyfilebox.h"
#include "ui/pages/labelledfield.h"
#include "ui/pages/passphraseedit.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/strengthbar.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 520;
constexpr int kLongestName = 100; // of the history, as on the command line

QString wordsFor(unlocking::Strength::Level level)
{
    using Level = unlocking::Strength::Level;
    switch (level) {
    case Level::VeryWeak: return CreatePage::tr("Very weak");
    case Level::Weak: return CreatePage::tr("Weak");
    case Level::Fair: return CreatePage::tr("Fair");
    case Level::Strong: return CreatePage::tr("Strong");
    case Level::VeryStrong: return CreatePage::tr("Very strong");
    case Level::None: break;
    }
    return {};
}

// Its name, and whose register it is.
QString wordsForSample(const QString &name)
{
    const QString title = name.left(1).toUpper() + name.mid(1);
    const QString about = exchange::aboutSample(name);
    return about.isEmpty() ? title : CreatePage::tr("%1: %2", "name of a sample, what it is").arg(title, about);
}

QString withSuffix(const QString &path)
{
    const QString suffix = u".dpodesk"_s;
    return path.isEmpty() || path.endsWith(suffix) ? path : QString(path + suffix);
}

// A name in the user's documents that is not taken yet.
QString freePath(const QString &name)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QDir place(folder.exists() ? folder : QDir::home());
    QString path = withSuffix(place.filePath(name));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = withSuffix(place.filePath(u"%1-%2"_s.arg(name).arg(i)));
    return path;
}

} // namespace

CreatePage::CreatePage(Questions &questions, QWidget *parent) : CentredPage(kWidth, parent), m_questions(questions)
{
    auto *card = new Card(this);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(2 * kGrid);
    addHead(layout);
    m_editors = new QWidget(card);
    auto *editors = new QVBoxLayout(m_editors);
    editors->setContentsMargins(0, 0, 0, 0);
    editors->setSpacing(kGrid + kGrid / 2);
    addPlace(editors);
    addPassphrase(editors);
    layout->addWidget(m_editors);
    addButtons(layout);
    column()->addWidget(card);
    setBusy(false);
}

void CreatePage::addHead(QVBoxLayout *layout)
{
    auto *head = new QVBoxLayout;
    head->setSpacing(kGrid / 2);
    m_title = new QLabel(this);
    setTextRole(m_title, TextRole::Title);
    m_intro = new QLabel(this);
    setTextRole(m_intro, TextRole::Body);
    m_intro->setForegroundRole(kSecondRole);
    m_intro->setWordWrap(true);
    head->addWidget(m_title);
    head->addWidget(m_intro);
    layout->addLayout(head);
}

void CreatePage::addPlace(QVBoxLayout *layout)
{
    m_sample = new QComboBox(m_editors);
    m_sample->setObjectName(u"sample"_s);
    for (const QString &name : exchange::sampleNames())
        m_sample->addItem(wordsForSample(name), name);
    m_sampleField = new LabelledField(tr("Sample"), m_sample, {}, nullptr, m_editors);
    connect(m_sample, &QComboBox::activated, this, [this] { suggestPlace(m_sample->currentData().toString()); });
    m_path = new QLineEdit(m_editors);
    m_path->setObjectName(u"path"_s);
    auto *choose = new QPushButton(tr("Choose..."), m_editors);
    choose->setObjectName(u"choosePath"_s);
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &CreatePage::choosePlace);
    m_pathField = new LabelledField(tr("File"), m_path, tr("One file holds everything. Copy it and you have a backup."), choose, m_editors);
    m_name = new QLineEdit(m_editors);
    m_name->setObjectName(u"userName"_s);
    m_name->setMaxLength(kLongestName);
    layout->addWidget(m_sampleField);
    layout->addWidget(m_pathField);
    layout->addWidget(new LabelledField(tr("Your name"), m_name, tr("Shown in the history beside each of your changes. Kept in the vault."), nullptr, m_editors));
    connect(m_path, &QLineEdit::textChanged, this, [this] { m_pathField->setError({}); });
    connect(m_name, &QLineEdit::textChanged, this, &CreatePage::showStrength);
}

void CreatePage::addPassphrase(QVBoxLayout *layout)
{
    m_passphrase = new PassphraseEdit(m_editors);
    m_passphrase->setObjectName(u"passphrase"_s);
    auto *make = new QPushButton(tr("Make one of words"), m_editors);
    make->setObjectName(u"makePassphrase"_s);
    make->setAutoDefault(false);
    connect(make, &QPushButton::clicked, this, &CreatePage::makePassphrase);
    m_passphraseField = new LabelledField(tr("Passphrase"), m_passphrase, {}, make, m_editors);
    m_bar = new StrengthBar(m_editors);
    m_reason = new QLabel(m_editors);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setWordWrap(true);
    m_reason->setMinimumHeight(2 * QFontMetrics(fontOf(TextRole::Help)).lineSpacing()); // so that nothing jumps while typing
    m_reason->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    setTextRole(m_reason, TextRole::Help);
    m_repeat = new PassphraseEdit(m_editors);
    m_repeat->setObjectName(u"repeat"_s);
    m_repeatField = new LabelledField(tr("Passphrase once more"), m_repeat, {}, nullptr, m_editors);
    m_keyFile = new KeyFileBox(tr("Ask for a key file too"), m_questions, m_editors);
    auto *warning = new Banner(itemmodels::Tone::Warning,
                               tr("Nobody can recover a forgotten passphrase, and without it nobody can open the vault. Write it down and keep it in a safe place."), m_editors);
    auto *strength = new QVBoxLayout;
    strength->setSpacing(kGrid / 2);
    strength->addWidget(m_passphraseField);
    strength->addWidget(m_bar);
    strength->addWidget(m_reason);
    layout->addLayout(strength);
    layout->addWidget(m_repeatField);
    layout->addWidget(m_keyFile);
    layout->addWidget(warning);
    connect(m_passphrase, &QLineEdit::textChanged, this, &CreatePage::showStrength);
    connect(m_repeat, &QLineEdit::textChanged, this, [this] { m_repeatField->setError({}); });
    connect(m_repeat, &QLineEdit::returnPressed, this, &CreatePage::submit);
    using Step = std::pair<QLineEdit *, QLineEdit *>;
    const std::array steps {Step(m_path, m_name), Step(m_name, m_passphrase), Step(m_passphrase, m_repeat)};
    for (const auto &[line, next] : steps)
        connect(line, &QLineEdit::returnPressed, this, [this, next = next] { goOn(*next); });
}

void CreatePage::addButtons(QVBoxLayout *layout)
{
    m_error = new QLabel(this);
    m_error->setObjectName(u"error"_s);
    m_error->setWordWrap(true);
    setTextRole(m_error, TextRole::Error);
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGrid);
    auto *back = new QPushButton(tr("Back"), m_buttons);
    back->setObjectName(u"back"_s);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, &CreatePage::backAsked);
    auto *create = new QPushButton(tr("Create vault"), m_buttons);
    create->setObjectName(u"create"_s);
    setButtonKind(create, ButtonKind::Primary);
    connect(create, &QPushButton::clicked, this, &CreatePage::submit);
    row->addWidget(back);
    row->addStretch();
    row->addWidget(create);
    m_busy = new BusyRow(this);
    connect(m_busy, &BusyRow::cancelled, this, &CreatePage::cancelled);
    layout->addWidget(m_error);
    layout->addWidget(m_buttons);
    layout->addWidget(m_busy);
}

void CreatePage::begin(bool isSample)
{
    m_title->setText(isSample ? tr("Look at a sample") : tr("Create a vault"));
    m_intro->setText(isSample ? tr("Makes a vault with the register behind a published privacy notice. Try out what you like: the file is yours.")
                              : tr("A vault is one encrypted file with all your registers. It never leaves this computer by itself."));
    m_sampleField->setVisible(isSample);
    m_name->clear();
    m_keyFile->setPath({});
    forget();
    setError({});
    m_pathField->setError({});
    suggestPlace(isSample ? m_sample->currentData().toString() : tr("register"));
}

void CreatePage::beginEmpty()
{
    begin(false);
}

void CreatePage::beginSample()
{
    begin(true);
    makePassphrase();
}

void CreatePage::suggestPlace(const QString &name)
{
    m_path->setText(QDir::toNativeSeparators(freePath(name)));
}

void CreatePage::choosePlace()
{
    const QString chosen = m_questions.saveFile(this, tr("Where is the vault to be?"), path(), tr("Vaults (*.dpodesk)"));
    if (!chosen.isEmpty())
        m_path->setText(QDir::toNativeSeparators(withSuffix(chosen)));
}

void CreatePage::makePassphrase()
{
    QString made = unlocking::makePassphrase();
    m_passphrase->setText(made);
    m_repeat->setText(made);
    storage::wipe(made);
    m_passphrase->setShown(true);
    m_passphrase->setCursorPosition(0);
    m_repeat->setCursorPosition(0);
    m_passphrase->setFocus();
}

void CreatePage::showStrength()
{
    QString typed = m_passphrase->text();
    const QStringList known = m_name->text().split(u' ', Qt::SkipEmptyParts) + QStringList {QFileInfo(path()).completeBaseName()};
    m_strength = unlocking::strengthOf(typed, known);
    m_passphraseField->setError({});
    const bool typedAny = m_strength.level != unlocking::Strength::Level::None;
    m_bar->setStrength(typedAny ? int(m_strength.level) - int(unlocking::Strength::Level::VeryWeak) : -1, wordsFor(m_strength.level));
    m_reason->setText(typedAny ? tr("%1 Guessing it takes %2 with a hundred graphics cards.").arg(m_strength.reason, m_strength.time)
                               : tr("Several words that have nothing to do with each other are easy to keep and hard to guess."));
}

bool CreatePage::checkFields()
{
    const QString place = m_path->text().trimmed();
    if (place.isEmpty())
        m_pathField->setError(tr("Say where the file is to be."));
    else if (QFileInfo::exists(path()))
        m_pathField->setError(tr("There is a file of that name already. Choose another name."));
    else if (!QFileInfo(path()).dir().exists())
        m_pathField->setError(tr("There is no such folder."));
    if (m_passphrase->text().isEmpty())
        m_passphraseField->setError(tr("The passphrase must not be empty."));
    else if (m_passphrase->text() != m_repeat->text())
        m_repeatField->setError(tr("The two passphrases are not the same."));
    using Line = std::pair<LabelledField *, QWidget *>;
    const std::array lines {Line(m_pathField, m_path), Line(m_passphraseField, m_passphrase), Line(m_repeatField, m_repeat)};
    for (const auto &[field, editor] : lines) {
        if (!field->error().isEmpty()) {
            editor->setFocus();
            ensureWidgetVisible(field);
            return false;
        }
    }
    return true;
}

bool CreatePage::acceptsStrength()
{
    return m_strength.isEnough()
           || m_questions.confirm(this, tr("Use this passphrase?"), tr("It is easy to guess: it takes %1. %2").arg(m_strength.time, m_strength.reason),
                                  tr("Use it anyway"));
}

// Enter creates once all is there, else leads to the next line.
void CreatePage::goOn(QLineEdit &next)
{
    if (!m_passphrase->text().isEmpty() && !m_repeat->text().isEmpty())
        submit();
    else
        next.setFocus(Qt::TabFocusReason);
}

void CreatePage::submit()
{
    if (m_busy->isVisible())
        return;
    setError({});
    if (checkFields() && acceptsStrength())
        Q_EMIT createAsked();
}

QString CreatePage::path() const
{
    const QString typed = m_path->text().trimmed();
    return typed.isEmpty() ? typed : QFileInfo(withSuffix(QDir::fromNativeSeparators(typed))).absoluteFilePath();
}

QString CreatePage::userName() const
{
    return m_name->text().simplified();
}

QStringList CreatePage::samples() const
{
    return m_sampleField->isHidden() ? QStringList() : QStringList {m_sample->currentData().toString()};
}

QString CreatePage::keyFile() const
{
    return m_keyFile->path();
}

core::Result<storage::Secret> CreatePage::passphrase() const
{
    return storage::passphraseSecret(m_passphrase->text());
}

void CreatePage::setBusy(bool busy)
{
    m_editors->setEnabled(!busy);
    m_buttons->setVisible(!busy);
    m_busy->setVisible(busy);
    if (busy)
        m_busy->start(tr("Making the vault"));
}

void CreatePage::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
}

void CreatePage::focusFirst()
{
    (m_sampleField->isHidden() ? static_cast<QWidget *>(m_path) : m_sample)->setFocus();
}

void CreatePage::forget()
{
    m_passphrase->forget();
    m_repeat->forget();
    m_repeatField->setError({});
    showStrength();
}

} // namespace ui

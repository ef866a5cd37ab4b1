// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/letterchoices.h"

#include "models/letters/letterfacts.h"
#include "models/letters/lettertemplate.h"
#include "models/letters/words.h"
#include "models/records/request/requestrules.h"
#include "models/records/vocabulary.h"
#include "ui/pages/choicebox.h"
#include "ui/pages/labelledfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kLeastCharacters = 6; // of a choice

QString languageName(const QString &code)
{
    QString name = code == "en"_L1 ? LetterChoices::tr("English") : QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name.front() = name.front().toUpper();
    return name;
}

// That cannot be chosen: it heads those that follow.
void addHeading(QComboBox &combo, const QString &text)
{
    combo.addItem(text);
    qobject_cast<QStandardItemModel *>(combo.model())->item(combo.count() - 1)->setFlags(Qt::NoItemFlags);
}

bool isNotice(const letters::LetterOffer &offer)
{
    return offer.kind == "notice-to-recipient"_L1;
}

} // namespace

LetterChoices::LetterChoices(const records::Request &request, const records::RecordSource &source, QWidget *parent)
    : QWidget(parent), m_offers(letters::offersFor(request)), m_personLanguage(letters::languageFor(request)), m_letter(makeChoiceBox(u"letter"_s, kLeastCharacters, this)),
      m_language(makeChoiceBox(u"language"_s, kLeastCharacters, this)), m_recipient(makeChoiceBox(u"recipient"_s, kLeastCharacters, this)), m_medium(makeChoiceBox(u"medium"_s, kLeastCharacters, this))
{
    for (const letters::LetterOffer &offer : m_offers)
        m_missing += isNotice(offer) ? QString() : letters::missingLanguage(offer, request);
    addOffers();
    addRecipients(request, source);
    addMedia();
    m_recipientField = new LabelledField(tr("Which recipient"), m_recipient, {}, nullptr, this);
    m_mediumField = new LabelledField(tr("Sent by"), m_medium, {}, nullptr, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid + kGrid / 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(new LabelledField(tr("Letter"), m_letter, {}, nullptr, this), 5);
    row->addWidget(new LabelledField(tr("Language"), m_language, {}, nullptr, this), 3);
    row->addWidget(m_mediumField, 4);
    layout->addLayout(row);
    layout->addWidget(m_recipientField);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"languageHint"_s);
    m_hint->setWordWrap(true);
    setTextRole(m_hint, TextRole::Help);
    layout->addWidget(m_hint);
    fillLanguages(usualLanguage());
    if (request.channel.hasValue())
        setMedium(request.channel.value().code); // as it came; not every way in is one out
    m_recipientField->setVisible(isNotice(offer()));
    connect(m_letter, &QComboBox::currentIndexChanged, this, &LetterChoices::onLetterChosen);
    connect(m_language, &QComboBox::currentIndexChanged, this, &LetterChoices::changed);
    connect(m_recipient, &QComboBox::currentIndexChanged, this, &LetterChoices::changed);
}

// Those that the request waits for stand above the others.
void LetterChoices::addOffers()
{
    const bool isOneLaw = std::all_of(m_offers.begin(), m_offers.end(), [this](const auto &offer) { return offer.law == m_offers.front().law; });
    const bool anyDue = m_offers.front().isDue;
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        const letters::LetterOffer &offer = m_offers[i];
        if (anyDue && i == 0)
            addHeading(*m_letter, tr("The request waits for"));
        if (anyDue && i > 0 && m_offers[i - 1].isDue && !offer.isDue)
            addHeading(*m_letter, tr("Others"));
        const QString kind = records::vocabulary("message_kind").label(offer.kind);
        m_letter->addItem(isOneLaw ? kind : tr("%1 (%2)", "kind of letter, law").arg(kind, records::vocabulary("request_law").label(offer.law)), qulonglong(i));
    }
    m_letter->view()->setMinimumWidth(m_letter->view()->sizeHintForColumn(0) + 2 * kGrid); // the list may be wider than the box
    const auto usual = std::find_if(m_offers.begin(), m_offers.end(), [](const auto &offer) { return offer.kind == "answer"_L1; });
    const std::size_t first = anyDue || usual == m_offers.end() ? 0 : std::size_t(usual - m_offers.begin());
    m_letter->setCurrentIndex(m_letter->findData(qulonglong(first)));
}

void LetterChoices::addRecipients(const records::Request &request, const records::RecordSource &source)
{
    for (const records::RecipientTold &told : request.recipientsTold) {
        const QString name = records::nameOf(told, source).value();
        m_recipient->addItem(name.isEmpty() ? tr("Recipient %1").arg(m_recipient->count() + 1) : name.simplified(), told.row);
    }
}

void LetterChoices::addMedia()
{
    m_medium->addItem(tr("Not known yet"), QString());
    for (const records::Term &term : records::vocabulary("message_medium").terms)
        m_medium->addItem(term.label, term.code);
}

const letters::LetterOffer &LetterChoices::offer() const
{
    return m_offers[std::size_t(m_letter->currentData().toULongLong())];
}

void LetterChoices::fillLanguages(const QString &wanted)
{
    const QSignalBlocker blocker(m_language);
    m_language->clear();
    for (const QString &language : letters::languagesOf(offer()))
        m_language->addItem(languageName(language), language);
    m_language->setCurrentIndex(std::max(0, m_language->findData(wanted)));
    showMissing();
}

// No error: the law is content with it.
void LetterChoices::showMissing()
{
    const QString &missing = m_missing[qsizetype(m_letter->currentData().toULongLong())];
    QStringList names;
    for (int i = 0; i < m_language->count(); ++i)
        names += m_language->itemText(i);
    m_hint->setText(missing.isEmpty() ? QString() : tr("This letter comes in %1 only, which is enough by law. By where the person lives, %2 may be read more easily: you can write the text anew below.", "languages").arg(names.join(u", "_s), languageName(missing)));
    m_hint->setVisible(!missing.isEmpty());
    m_language->setAccessibleDescription(m_hint->text());
}

// A recipient does not speak the language of the person.
QString LetterChoices::usualLanguage() const
{
    return isNotice(offer()) ? letters::programLanguage() : m_personLanguage;
}

void LetterChoices::onLetterChosen()
{
    const bool isOther = isNotice(offer()) != m_recipientField->isVisibleTo(this);
    fillLanguages(isOther ? usualLanguage() : m_language->currentData().toString());
    m_recipientField->setVisible(isNotice(offer()));
    Q_EMIT changed();
}

LetterChoices::Choice LetterChoices::choice() const
{
    Choice choice {letters::findTemplate(offer().kind, m_language->currentData().toString(), offer().law)};
    if (isNotice(offer()))
        choice.recipient = m_recipient->currentData().toInt();
    return choice;
}

void LetterChoices::setChoice(const Choice &choice)
{
    const auto fits = [&choice](const letters::LetterOffer &offer) { return offer.kind == choice.form->kind && choice.form->laws.contains(offer.law); };
    const auto hit = std::find_if(m_offers.begin(), m_offers.end(), fits);
    if (hit == m_offers.end())
        return;
    const QSignalBlocker letter(m_letter);
    const QSignalBlocker recipient(m_recipient);
    m_letter->setCurrentIndex(m_letter->findData(qulonglong(hit - m_offers.begin())));
    fillLanguages(choice.form->language);
    m_recipientField->setVisible(isNotice(*hit));
    if (choice.recipient)
        m_recipient->setCurrentIndex(std::max(0, m_recipient->findData(*choice.recipient)));
}

QString LetterChoices::medium() const
{
    return m_medium->currentData().toString();
}

void LetterChoices::setMedium(const QString &code)
{
    m_medium->setCurrentIndex(std::max(0, m_medium->findData(code)));
}

void LetterChoices::setMediumShown(bool shown)
{
    m_mediumField->setVisible(shown);
}

void LetterChoices::focusFirst()
{
    m_letter->setFocus();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/letterspanel.h"

#include "models/letters/letteroffers.h"
#include "models/records/vocabulary.h"
#include "ui/context/navigator.h"
#include "ui/forms/recorddraft.h"
#include "ui/pages/letters/letterpage.h"
#include "ui/pages/letters/packdialog.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

LettersPanel::LettersPanel(const Context &context, RecordDraft &draft, QWidget *parent)
    : SectionLead(parent), m_context(context), m_draft(draft), m_words(new QLabel(this)), m_write(new QPushButton(tr("Write a letter\u2026"), this)),
      m_pack(new QPushButton(tr("Response pack\u2026"), this))
{
    setObjectName(u"lettersPanel"_s);
    m_write->setObjectName(u"writeLetter"_s);
    m_pack->setObjectName(u"responsePack"_s);
    m_words->setWordWrap(true);
    setTextRole(m_words, TextRole::Body);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, kPageMargin);
    layout->setSpacing(kGrid);
    layout->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setSpacing(kGrid);
    row->addWidget(m_write);
    row->addWidget(m_pack);
    row->addStretch();
    layout->addLayout(row);
    connect(m_write, &QPushButton::clicked, this, [this] {
        m_context.navigator.open(letterAbout(m_draft.stored().header.id));
    });
    connect(m_pack, &QPushButton::clicked, this, &LettersPanel::openPack);
    connect(&draft, &RecordDraft::changed, this, &LettersPanel::showOffers);
    connect(&draft, &RecordDraft::replaced, this, &LettersPanel::showOffers);
}

void LettersPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showOffers();
}

// Offered by the answers as they stand in the form; what is written starts from the stored ones.
void LettersPanel::showOffers()
{
    setVisible(!m_readOnly && !m_draft.isNew());
    const auto request = m_draft.record().as<records::Request>();
    const auto offers = letters::offersFor(request);
    const bool isOpen = std::any_of(request.parts.begin(), request.parts.end(), [](const auto &part) { return !part.outcome.hasValue(); });
    QStringList due;
    for (const letters::LetterOffer &offer : offers) {
        if (offer.isDue)
            due += records::vocabulary("message_kind").label(offer.kind);
    }
    due.removeDuplicates();
    if (offers.empty())
        m_words->setText(tr("Letters follow the law that a part is under; no part names one that there are letters for."));
    else if (due.isEmpty())
        m_words->setText(isOpen ? tr("No letter is due now. The answer follows once each part has its outcome.") : tr("The request waits for no letter."));
    else
        m_words->setText(tr("The request waits for: %1.").arg(due.join(u", "_s)));
    m_write->setVisible(!offers.empty());
    m_pack->setVisible(!m_draft.isNew() && PackDialog::hasAnswer(m_draft.stored()));
}

void LettersPanel::openPack()
{
    PackDialog::open(m_context, m_draft.stored(), this);
}

} // namespace ui

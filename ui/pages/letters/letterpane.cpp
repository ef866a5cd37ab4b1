// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/letters/letterpane.h"

#include "ui/pages/pagebar.h"
#include "ui/pages/pageview.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

LetterPane::LetterPane(QWidget *parent) : QWidget(parent), m_view(new PageView(this)), m_message(new QLabel(this))
{
    m_view->setAccessibleName(tr("Pages of the letter"));
    m_message->setObjectName(u"previewMessage"_s);
    m_message->setWordWrap(true);
    setTextRole(m_message, TextRole::Body);
    m_message->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid);
    auto *line = new QHBoxLayout;
    line->addStretch();
    line->addWidget(new PageBar(*m_view, this));
    layout->addLayout(line);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    connect(&m_preview, &itemmodels::LetterPreview::finished, this, [this](const itemmodels::PrintedPagesPtr &pages) {
        say({});
        m_view->updatePages(pages);
    });
    connect(&m_preview, &itemmodels::LetterPreview::failed, this, [this](const core::Error &error) { say(error.message); });
    connect(&m_view->pictures(), &itemmodels::PagePictures::failed, this, [this](const core::Error &error) { say(error.message); });
}

void LetterPane::show(const letters::Letter &letter)
{
    m_preview.show(letter);
}

void LetterPane::say(const QString &text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
}

} // namespace ui

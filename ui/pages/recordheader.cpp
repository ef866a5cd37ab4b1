// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recordheader.h"

#include "ui/forms/linkline.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kHeight = 70;
constexpr qsizetype kLongestTitle = 300; // a longer one has no room, and takes long to lay out

} // namespace

RecordHeader::RecordHeader(QWidget *parent)
    : QWidget(parent), m_reference(new QLabel(this)), m_title(new ElidedLabel(this)), m_tag(new Tag(this)),
      m_unsaved(new QLabel(this)), m_details(new QPushButton(tr("Details"), this)),
      m_history(new QPushButton(tr("History"), this)), m_more(new QToolButton(this)),
      m_menu(new QMenu(this)), m_save(new QPushButton(tr("Save"), this))
{
    setFixedHeight(kHeight);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 0, kPageMargin, 0);
    layout->setSpacing(kGrid);
    for (QWidget *part : std::initializer_list<QWidget *> {m_reference, m_title, m_tag})
        layout->addWidget(part);
    layout->addStretch(1);
    for (QWidget *part : std::initializer_list<QWidget *> {m_unsaved, m_details, m_history, m_more, m_save})
        layout->addWidget(part);
    setTextRole(m_reference, TextRole::Quiet);
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_unsaved, TextRole::Quiet);
    m_title->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_tag->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // a long title gives way to it
    m_tag->hide();
    m_history->setObjectName(u"history"_s);
    m_details->setObjectName(u"details"_s);
    m_details->setToolTip(tr("What to see to, links, attachments and history (F9)"));
    m_details->setCheckable(true);
    m_details->hide();
    m_more->setObjectName(u"more"_s);
    m_more->setIcon(icon(u"more"_s));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_save->setObjectName(u"save"_s);
    m_save->setShortcut({}); // the page has it, so that it works wherever the keyboard is
    setButtonKind(m_save, ButtonKind::Primary);
}

void RecordHeader::setPlace(const QString &register_, const QString &reference)
{
    if (!m_register) {
        m_register = new LinkLine(register_, {}, {}, this);
        m_register->setArrow(true);
        m_register->setObjectName(u"register"_s);
        m_register->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        m_register->setAccessibleName(tr("Back to the list: %1").arg(register_));
        connect(m_register, &QAbstractButton::clicked, this, &RecordHeader::registerWanted);
        static_cast<QHBoxLayout *>(layout())->insertWidget(0, m_register);
    }
    m_reference->setText(reference);
    m_reference->setVisible(!reference.isEmpty());
}

void RecordHeader::setTitle(const QString &title)
{
    m_title->setText(title.left(kLongestTitle).simplified());
}

void RecordHeader::setStatus(const QString &words, itemmodels::Tone tone)
{
    m_tag->setTag(words, tone);
    m_tag->setVisible(!words.isEmpty());
}

void RecordHeader::setUnsaved(const QString &words)
{
    m_unsaved->setText(words);
}

void RecordHeader::setSaveShown(bool shown)
{
    m_save->setVisible(shown);
    m_unsaved->setVisible(shown);
}

void RecordHeader::setHistoryShown(bool shown)
{
    m_hasHistory = shown;
    m_history->setVisible(shown && m_details->isHidden());
}

void RecordHeader::setCompact(bool compact)
{
    m_details->setVisible(compact);
    m_history->setVisible(!compact && m_hasHistory);
    m_unsaved->setMaximumWidth(compact ? 0 : QWIDGETSIZE_MAX);
}

std::vector<QWidget *> RecordHeader::stops() const
{
    std::vector<QWidget *> stops;
    for (QWidget *part : std::initializer_list<QWidget *> {m_register, m_details, m_history, m_more, m_save}) {
        if (part && part->isVisible() && part->isEnabled())
            stops.push_back(part);
    }
    return stops;
}

void RecordHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace ui

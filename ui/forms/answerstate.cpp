// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/answerstate.h"

#include "ui/forms/answerhint.h"
#include "ui/forms/segments.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QHBoxLayout>
#include <QToolButton>

using records::AnswerState;

namespace ui {

UnknownLabel::UnknownLabel(QWidget *parent) : QWidget(parent)
{
    setFont(fontOf(TextRole::Body));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void UnknownLabel::setState(AnswerState state)
{
    m_state = state;
    setVisible(state == AnswerState::Unknown || state == AnswerState::None);
    setAccessibleName(state == AnswerState::None ? noneText() : unknownText());
    updateGeometry();
    update();
}

QSize UnknownLabel::sizeHint() const
{
    const QString text = m_state == AnswerState::None ? noneText() : unknownText();
    return {fontMetrics().horizontalAdvance(text) + 2, fontMetrics().height() + 6};
}

void UnknownLabel::paintEvent(QPaintEvent *)
{
    paintAnswerHint(*this, rect(), m_state);
}

ListState::ListState(bool mayBeNone, QWidget *parent)
    : QWidget(parent), m_words(new UnknownLabel(this)), m_none(makeNoneButton(this)), m_clear(makeNoneButton(this)),
      m_extent(new Segments({tr("So far"), tr("Complete")}, Segments::Size::Small, this)), m_mayBeNone(mayBeNone)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid / 2);
    m_clear->setText(tr("Take back"));
    m_clear->setAccessibleName(tr("Not known yet"));
    m_none->setFocusPolicy(Qt::TabFocus);
    m_clear->setFocusPolicy(Qt::TabFocus);
    m_extent->setAccessibleName(tr("What is known of the list"));
    m_words->setFont(fontOf(TextRole::Help));
    m_none->setFont(fontOf(TextRole::Help));
    m_clear->setFont(fontOf(TextRole::Help));
    for (QWidget *part : std::initializer_list<QWidget *> {m_words, m_none, m_clear, m_extent})
        layout->addWidget(part);
    connect(m_none, &QToolButton::clicked, this, [this] { Q_EMIT chosen(AnswerState::None); });
    connect(m_clear, &QToolButton::clicked, this, [this] { Q_EMIT chosen(AnswerState::Unknown); });
    connect(m_extent, &Segments::chosen, this, [this](int index) { Q_EMIT chosen(index == 0 ? AnswerState::SoFar : AnswerState::Value); });
    setState(AnswerState::Unknown);
}

void ListState::setState(AnswerState state)
{
    m_state = state;
    const bool hasItems = state == AnswerState::SoFar || state == AnswerState::Value;
    m_words->setState(state);
    m_none->setVisible(state == AnswerState::Unknown && m_mayBeNone && !m_readOnly);
    m_clear->setVisible(state == AnswerState::None && !m_readOnly);
    m_extent->setVisible(hasItems);
    m_extent->setCurrent(state == AnswerState::Value ? 1 : 0);
}

void ListState::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_extent->setReadOnly(readOnly);
    setState(m_state);
}

} // namespace ui

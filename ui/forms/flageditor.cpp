// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/flageditor.h"

#include "ui/forms/answerstate.h"
#include "ui/forms/segments.h"
#include "ui/theme/metrics.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>

using records::Value;

namespace ui {

namespace {

constexpr int kYes = 0;
constexpr int kNo = 1;

} // namespace

FlagEditor::FlagEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_segments(new Segments({tr("Yes"), tr("No")}, Segments::Size::Control, this)),
      m_state(new UnknownLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid + kGrid / 2);
    layout->addWidget(m_segments);
    layout->addWidget(m_state);
    layout->addStretch();
    m_segments->setMayBeNothing(true);
    setFocusProxy(m_segments);
    watch(m_segments->button(kYes));
    watch(m_segments->button(kNo));
    connect(m_segments, &Segments::chosen, this, [this](int index) { take(index < 0 ? Value::unknown() : Value::of(index == kYes)); });
}

void FlagEditor::setValue(const Value &value)
{
    m_value = value;
    m_segments->setCurrent(value.hasData() ? (value.as<bool>() ? kYes : kNo) : -1);
    static_cast<UnknownLabel *>(m_state)->setState(value.state);
}

void FlagEditor::setReadOnly(bool readOnly)
{
    m_segments->setReadOnly(readOnly);
}

bool FlagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const QString typed = static_cast<QKeyEvent *>(event)->text().toLower();
        if (!typed.isEmpty() && (tr("Yes").toLower().startsWith(typed) || tr("No").toLower().startsWith(typed))) {
            take(Value::of(tr("Yes").toLower().startsWith(typed)));
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void FlagEditor::take(const Value &value)
{
    setValue(value);
    endTyping();
    tell();
}

} // namespace ui

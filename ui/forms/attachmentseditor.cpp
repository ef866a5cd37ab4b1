// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/attachmentseditor.h"

#include "models/itemmodels/vaultsession.h"
#include "ui/context/navigator.h"
#include "ui/context/questions.h"
#include "ui/forms/answerstate.h"
#include "ui/forms/attachfile.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/painting.h"
#include "ui/theme/roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using records::AnswerState;
using records::Attachment;
using records::FieldKind;
using records::Value;
using namespace Qt::StringLiterals;

namespace ui {

namespace {

QToolButton *rowButton(const QString &name, const QString &says, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(name));
    button->setIconSize({16, 16});
    button->setAccessibleName(says);
    button->setToolTip(asToolTip(says));
    setButtonKind(button, ButtonKind::Quiet);
    return button;
}

} // namespace

AttachmentsEditor::AttachmentsEditor(const records::Field &field, Site site, QWidget *parent)
    : FieldEditor(field, std::move(site), parent), m_rows(new QVBoxLayout), m_choose(new QPushButton(this)),
      m_extent(new ListState(mayBeNone(), this))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid / 2);
    layout->addLayout(m_rows);
    m_rows->setSpacing(0);
    layout->addWidget(m_choose, 0, Qt::AlignLeading);
    m_choose->setIcon(icon(u"attach"_s));
    m_choose->setText(field.isList() ? tr("Attach files, or drop them here") : tr("Attach a file, or drop it here"));
    setButtonKind(m_choose, ButtonKind::Secondary);
    watch(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &AttachmentsEditor::choose);
    connect(m_extent, &ListState::chosen, this, [this](AnswerState state) { change(m_files, state); });
    showFiles();
}

Value AttachmentsEditor::value() const
{
    if (m_files.empty())
        return m_state == AnswerState::None ? Value::none() : Value::unknown();
    if (field().kind == FieldKind::Attachment)
        return Value::of(m_files.front());
    return Value {m_state == AnswerState::Value ? AnswerState::Value : AnswerState::SoFar, m_files};
}

void AttachmentsEditor::setValue(const Value &value)
{
    m_files = value.as<std::vector<Attachment>>();
    if (const auto *one = std::get_if<Attachment>(&value.data))
        m_files = {*one};
    m_state = value.state;
    showFiles();
}

void AttachmentsEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setAcceptDrops(!readOnly);
    m_extent->setReadOnly(readOnly);
    showFiles();
}

QWidget *AttachmentsEditor::stateControl()
{
    return m_extent;
}

void AttachmentsEditor::attach(const QStringList &paths)
{
    const bool isOne = field().kind == FieldKind::Attachment;
    takeFiles(site().context, this, isOne ? paths.mid(0, 1) : paths, [this, isOne](const std::vector<Attachment> &taken) {
        std::vector<Attachment> files = isOne ? std::vector<Attachment>() : m_files;
        if (addFiles(files, taken) && files != m_files)
            change(std::move(files), m_state == AnswerState::Value ? m_state : AnswerState::SoFar);
    });
}

void AttachmentsEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesOf(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dragging = true;
    update();
}

void AttachmentsEditor::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dragging = false;
    update();
}

void AttachmentsEditor::dropEvent(QDropEvent *event)
{
    m_dragging = false;
    update();
    event->setDropAction(Qt::CopyAction);
    event->accept();
    attach(filesOf(event->mimeData()));
}

void AttachmentsEditor::paintEvent(QPaintEvent *)
{
    if (!m_dragging)
        return;
    QPainter painter(this);
    paintRounded(painter, rect(), kControlRadius, tokens().accentSoft, tokens().accent);
}

bool AttachmentsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Paste) && !m_readOnly) {
        if (const QStringList paths = filesOf(QApplication::clipboard()->mimeData()); !paths.isEmpty()) {
            attach(paths);
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

void AttachmentsEditor::choose()
{
    const QString path = site().context.questions.openFile(this, tr("Attach a file"), {});
    if (!path.isEmpty())
        attach({path});
}

void AttachmentsEditor::remove(std::size_t index)
{
    std::vector<Attachment> files = m_files;
    files.erase(files.begin() + std::ptrdiff_t(index));
    const AnswerState state = files.empty() ? AnswerState::Unknown : m_state;
    change(std::move(files), state);
    m_choose->setFocus();
}

void AttachmentsEditor::change(std::vector<Attachment> files, AnswerState state)
{
    m_files = std::move(files);
    m_state = state;
    showFiles();
    endTyping();
    tell();
}

void AttachmentsEditor::showFiles()
{
    while (const std::unique_ptr<QLayoutItem> old {m_rows->takeAt(0)}) {
        old->widget()->hide();
        old->widget()->deleteLater();
    }
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        QWidget *row = rowOf(i);
        m_rows->addWidget(row);
        row->show(); // now, not with the next event: the keyboard may be meant for it
    }
    const bool isOne = field().kind == FieldKind::Attachment;
    m_extent->setState(m_files.empty() ? m_state : (m_state == AnswerState::SoFar || isOne ? AnswerState::SoFar : AnswerState::Value));
    m_extent->setVisible(m_files.empty() || !isOne);
    m_choose->setVisible(!m_readOnly && (m_files.empty() || !isOne));
}

QWidget *AttachmentsEditor::rowOf(std::size_t index)
{
    const Attachment file = m_files[index];
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(kGrid / 2);
    auto *name = new ElidedLabel(file.name, row);
    setTextRole(name, TextRole::Body);
    name->setMinimumHeight(kControlHeight);
    name->setElideMode(Qt::ElideMiddle);
    layout->addWidget(name, 1);
    QToolButton *save = rowButton(u"export"_s, tr("Save a copy of %1").arg(file.name), row);
    connect(save, &QToolButton::clicked, this, [this, file] { saveFileAs(site().context, this, file); });
    layout->addWidget(save);
    if (m_readOnly)
        return row;
    QToolButton *out = rowButton(u"close"_s, tr("Take out %1").arg(file.name), row);
    connect(out, &QToolButton::clicked, this, [this, index] { remove(index); });
    layout->addWidget(out);
    return row;
}

} // namespace ui

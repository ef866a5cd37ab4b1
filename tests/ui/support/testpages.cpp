// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/testpages.h"

#include "ui/context/questions.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using ui::Place;

namespace support {

TestPage::TestPage(const ui::Context &context, const Place &place, QWidget *parent) : Page(parent), m_context(context), m_place(place)
{
    m_line = new QLineEdit(this);
    m_line->setObjectName(u"line"_s);
    m_line->setAccessibleName(u"Line"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_line);
    auto *action = new QAction(u"Empty the &line"_s, this);
    action->setShortcut(Qt::CTRL | Qt::Key_E);
    connect(action, &QAction::triggered, m_line, &QLineEdit::clear);
    addAction(action);
}

QString TestPage::title() const
{
    return u"Page %1 %2"_s.arg(int(m_place.kind)).arg(QString::fromLatin1(m_place.type));
}

bool TestPage::mayLeave()
{
    if (m_line->text().isEmpty())
        return true;
    return m_context.questions.leaveUnsaved(this, u"The line is not saved."_s) != ui::Questions::Leave::Stay;
}

std::shared_ptr<const void> TestPage::keep() const
{
    return m_line->text().isEmpty() ? nullptr : std::make_shared<const QString>(m_line->text());
}

void TestPage::takeBack(const std::shared_ptr<const void> &kept)
{
    m_line->setText(*std::static_pointer_cast<const QString>(kept));
}

void TestPage::focusFirst()
{
    m_line->setFocus();
}

QString TestPage::text() const
{
    return m_line->text();
}

ui::PageFactory testPages()
{
    ui::PageFactory pages;
    for (const auto kind : {Place::Kind::List, Place::Kind::Record, Place::Kind::NewRecord, Place::Kind::Reports, Place::Kind::Catalogues, Place::Kind::Import,
                            Place::Kind::Changes, Place::Kind::Letter})
        pages.add(kind, [](const ui::Context &context, const Place &place, QWidget *parent) { return new TestPage(context, place, parent); });
    return pages;
}

} // namespace support

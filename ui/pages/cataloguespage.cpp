// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cataloguespage.h"

#include "models/itemmodels/vaultsession.h"
#include "models/records/registry.h"
#include "ui/context/navigator.h"
#include "ui/pages/doorbutton.h"
#include "ui/theme/metrics.h"
#include "ui/theme/roles.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int kWidth = 640;

} // namespace

CataloguesPage::CataloguesPage(const Context &context, QWidget *parent) : Page(parent), m_context(context)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 2 * kGrid, kPageMargin, kPageMargin);
    layout->setSpacing(kGrid);
    auto *heading = new QLabel(title(), this);
    setTextRole(heading, TextRole::Title);
    auto *text = new QLabel(tr("What records are described with. Each vault starts with these entries; change them to the words of your office."), this);
    setTextRole(text, TextRole::Body);
    text->setForegroundRole(kSecondRole);
    text->setWordWrap(true);
    layout->addWidget(heading);
    layout->addWidget(text);
    layout->addSpacing(kGrid);
    for (const records::RecordType *type : records::recordTypes()) {
        if (type->isCatalogue)
            addCatalogue(*type, layout);
    }
    layout->addStretch();
}

void CataloguesPage::addCatalogue(const records::RecordType &type, QVBoxLayout *layout)
{
    const auto count = m_context.session.counted(type);
    const QString detail = count ? tr("%n entries", nullptr, int(*count)) : count.error().message;
    auto *door = new DoorButton(u"catalogue"_s, type.pluralTitle(), detail, this, DoorButton::Size::Small);
    door->setMaximumWidth(kWidth);
    const Place place {.kind = Place::Kind::List, .type = type.key};
    connect(door, &QAbstractButton::clicked, this, [this, place] { m_context.navigator.open(place); });
    layout->addWidget(door);
    if (!m_first)
        m_first = door;
}

QString CataloguesPage::title() const
{
    return tr("Catalogues");
}

void CataloguesPage::focusFirst()
{
    if (m_first)
        m_first->setFocus();
}

} // namespace ui

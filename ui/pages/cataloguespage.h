// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/context/context.h"
#include "ui/pages/page.h"

namespace records {
struct RecordType;
}

class QVBoxLayout;

namespace ui {

// The way to each catalogue.
class CataloguesPage final : public Page
{
    Q_OBJECT

public:
    explicit CataloguesPage(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Place place() const override { return {.kind = Place::Kind::Catalogues}; }
    void focusFirst() override;

private:
    void addCatalogue(const records::RecordType &type, QVBoxLayout *layout);

    Context m_context;
    QWidget *m_first = nullptr;
};

} // namespace ui

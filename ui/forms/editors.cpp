// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/editors.h"

#include "ui/forms/attachmentseditor.h"
#include "ui/forms/flageditor.h"
#include "ui/forms/longtexteditor.h"
#include "ui/forms/pickeditor.h"
#include "ui/forms/pickseditor.h"
#include "ui/forms/texteditor.h"
#include "ui/forms/typededitor.h"

namespace ui {

FieldEditor *makeEditor(const records::Field &field, const Site &site, QWidget *parent)
{
    using records::FieldKind;
    switch (field.kind) {
    case FieldKind::Text: return new TextEditor(field, site, parent);
    case FieldKind::LongText: return new LongTextEditor(field, site, parent);
    case FieldKind::Date: return makeDateEditor(field, site, parent);
    case FieldKind::Instant: return makeInstantEditor(field, site, parent);
    case FieldKind::Number: return makeNumberEditor(field, site, parent);
    case FieldKind::Flag: return new FlagEditor(field, site, parent);
    case FieldKind::Duration: return makeDurationEditor(field, site, parent);
    case FieldKind::Choice:
    case FieldKind::Country:
    case FieldKind::Link:
    case FieldKind::RowLink: return new PickEditor(field, site, parent);
    case FieldKind::Choices:
    case FieldKind::Countries:
    case FieldKind::Links:
    case FieldKind::RowLinks: return new PicksEditor(field, site, parent);
    case FieldKind::Attachment:
    case FieldKind::Attachments: return new AttachmentsEditor(field, site, parent);
    case FieldKind::Rows: break;
    }
    return nullptr;
}

bool isShort(const records::Field &field)
{
    return field.kind != records::FieldKind::LongText && (!field.isList() || field.kind == records::FieldKind::Countries)
        && !(field.kind == records::FieldKind::Text && field.has(records::FieldFlag::Required));
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordtype.h"

namespace records {

// A controller for which we carry out the activity as its processor.
struct ControllerServed : OwnedRow {
    Answer<Link> controller; // organisation
    Answer<QString> operations;
    Answer<QString> instructions;
    Answer<QString> contract;
};

// One kind of data in an activity: about whom, for what, from where, for how long.
// Whether it is special or criminal follows from its category.
struct DataItem : OwnedRow {
    Answer<Link> dataCategory;
    Answer<QString> examples;
    Answers<Link> subjectCategories; // subject_category
    Answers<RowLink> purposes; // rows of purposes
    Answer<Choice> form; // vocabulary data_form
    Answer<Choice> source; // vocabulary data_source
    Answer<Link> retentionRule;
    Answer<Choice> noPeriodBecause; // vocabulary no_period_reason
    Answer<QString> noPeriodNote;
};

// Who receives data, by category; the party where it is known.
struct Recipient : OwnedRow {
    Answer<Link> category; // recipient_category
    Answer<Link> party; // organisation or vendor
    Answer<QString> name;
    Answer<Choice> role; // vocabulary recipient_role
    Answers<RowLink> dataItems; // rows of data_items
    Answers<RowLink> purposes; // rows of purposes
    Answer<Country> country;
    Answer<Choice> condition; // vocabulary disclosure_condition
    Answer<QString> conditionNote;
    Answer<bool> ccpaDisclosed;
    Answer<bool> ccpaSold;
    Answer<bool> ccpaShared;
};

// A vendor, and which of its services the activity uses. The contract stands with the vendor.
struct VendorUse : OwnedRow {
    Answer<Link> vendor;
    Answer<RowLink> service; // rows of services of the vendor
    Answers<RowLink> dataItems; // rows of data_items
    Answers<RowLink> purposes; // rows of purposes
    Answer<QString> note;
};

[[nodiscard]] std::shared_ptr<const RowType> controllerServedType();
[[nodiscard]] std::shared_ptr<const RowType> dataItemType();
[[nodiscard]] std::shared_ptr<const RowType> recipientType();
[[nodiscard]] std::shared_ptr<const RowType> vendorUseType();

} // namespace records

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/records/subject_category/subjectcategory.h"

namespace records {

namespace {

using enum FieldFlag;

void addMarks(RecordTypeBuilder<SubjectCategory> &type)
{
    type.section("marks", QT_TRANSLATE_NOOP("records", "Marks"))
        .field(&SubjectCategory::child, {.key = "child", .label = QT_TRANSLATE_NOOP("records", "Children"),
                                         .flags = InList, .article = "Art. 8"})
        .field(&SubjectCategory::vulnerable,
               {.key = "vulnerable", .label = QT_TRANSLATE_NOOP("records", "Vulnerable"), .flags = InList,
                .article = "Art. 35(1)",
                .help = QT_TRANSLATE_NOOP("records", "People who cannot easily agree or object: children, patients, "
                                                     "employees, people seeking asylum.")})
        .field(&SubjectCategory::employee, {.key = "employee", .label = QT_TRANSLATE_NOOP("records", "Employees"),
                                            .flags = InList, .article = "Art. 88"});
}

RecordType build()
{
    RecordTypeBuilder<SubjectCategory> type("subject_category", "SC", QT_TRANSLATE_NOOP("records", "Category of people"),
                                            QT_TRANSLATE_NOOP("records", "Categories of people"));
    addCatalogueHead(type);
    addMarks(type);
    addCatalogueTail(type);
    return type.title(&SubjectCategory::name)
        .list({.preview = {"description", "child", "vulnerable", "employee", "in_use"}})
        .catalogue(QT_TRANSLATE_NOOP("records", "No categories of people yet")).build();
}

} // namespace

const RecordType &subjectCategoryType()
{
    static const RecordType type = build();
    return type;
}

} // namespace records

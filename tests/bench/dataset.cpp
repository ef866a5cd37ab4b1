// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/dataset.h"

#include "models/records/activity/activity.h"
#include "models/records/organisation/organisation.h"
#include "models/records/request/request.h"
#include "models/records/vendor/vendor.h"
#include "models/storage/connection.h"
#include "models/storage/content.h"
#include "models/storage/transaction.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace records;

namespace bench {

namespace {

constexpr int kBatch = 2000;

const std::array<QString, 16> kWords {u"billing"_s, u"support"_s, u"newsletter"_s, u"payroll"_s, u"recruitment"_s, u"hosting"_s, u"analytics"_s, u"security"_s,
                                      u"archive"_s, u"contract"_s, u"survey"_s, u"delivery"_s, u"training"_s, u"audit"_s, u"access"_s, u"Überweisung"_s};

QString words(int seed, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += kWords[std::size_t((seed * 7 + i * 5 + seed / 16) % 16)] + u' ';
    return text + QString::number(seed);
}

[[noreturn]] void stop(const core::Error &error)
{
    qFatal("%s %s", qPrintable(error.message), qPrintable(error.detail));
}

std::vector<core::RecordId> saveMany(storage::RecordStore &store, int count, const std::function<Record(int)> &make)
{
    std::vector<core::RecordId> ids;
    for (int first = 0; first < count; first += kBatch) {
        std::vector<Record> batch;
        for (int i = first; i < std::min(count, first + kBatch); ++i)
            batch.push_back(make(i));
        const auto saved = store.saveAll(std::move(batch));
        if (!saved)
            stop(saved.error());
        for (const Record &record : *saved)
            ids.push_back(record.header.id);
    }
    return ids;
}

// Earlier states written as the store writes them, without the saves around them.
void addVersions(storage::Connection &connection, storage::RecordStore &store, const std::vector<core::RecordId> &ids, int count)
{
    storage::Chain chain(connection);
    const auto records = store.load(activityType(), ids);
    if (!records)
        stop(records.error());
    std::vector<QByteArray> contents;
    for (const Record &record : *records)
        contents.push_back(storage::encodeContent(activityType().fields, record.values));
    auto transaction = storage::Transaction::begin(connection);
    const qint64 start = QDateTime({2027, 1, 1}, {0, 0}, QTimeZone::utc()).toMSecsSinceEpoch();
    for (int i = 0; i < count; ++i) {
        const std::size_t which = std::size_t(i) % ids.size();
        const auto added = chain.append({ids[which], 1, start + i * 1000LL, 1, {}, u"saved"_s}, contents[which]);
        if (!added)
            stop(added.error());
    }
    if (auto committed = transaction->commit(); !committed)
        stop(committed.error());
}

Purpose aPurpose(int number, int row)
{
    Purpose purpose;
    purpose.row = row;
    purpose.description = words(number + row, 5);
    purpose.kind = Choice {u"service-provision"_s};
    purpose.basis = Choice {row % 2 ? u"6-1-b"_s : u"6-1-f"_s};
    purpose.interest = row % 2 ? Answer<QString>() : Answer<QString>(words(number, 6));
    return purpose;
}

DataItem anItem(int number, int row)
{
    DataItem item;
    item.row = row;
    item.examples = words(number + row, 6);
    item.purposes = Answers<RowLink>::complete({{1}, {2}});
    item.form = Choice {u"identified"_s};
    item.source = Choice {u"from-the-person"_s};
    return item;
}

} // namespace

Record anActivity(int number, core::RecordId organisation, const std::vector<core::RecordId> &vendors)
{
    Activity activity;
    activity.name = words(number, 3);
    activity.description = words(number, 18);
    activity.organisation = Link {organisation};
    activity.role = Choice {u"controller"_s};
    activity.status = Choice {number % 3 ? u"approved"_s : u"draft"_s};
    activity.purposes = Answers<Purpose>::complete({aPurpose(number, 1), aPurpose(number, 2)});
    activity.dataItems = Answers<DataItem>::soFar({anItem(number, 3), anItem(number, 4), anItem(number, 5)});
    Recipient recipient;
    recipient.row = 6;
    recipient.name = words(number, 2);
    recipient.role = Choice {u"processor"_s};
    recipient.country = Country {u"DE"_s};
    Recipient other = recipient;
    other.row = 7;
    activity.recipients = Answers<Recipient>::soFar({recipient, other});
    if (!vendors.empty()) {
        VendorUse use;
        use.row = 8;
        use.vendor = Link {vendors[std::size_t(number) % vendors.size()]};
        activity.vendors = Answers<VendorUse>::soFar({use});
    }
    activity.rights = Answers<Choice>::complete({{u"access"_s}, {u"erasure"_s}, {u"objection"_s}});
    activity.securityDescription = words(number, 12);
    activity.automatedDecisions = false;
    activity.nextReview = QDate(2027, 1, 1).addDays(number % 365);
    return Record::from(activityType(), activity);
}

Record aVendor(int number)
{
    Vendor vendor;
    vendor.name = words(number, 2);
    vendor.legalName = words(number, 3);
    vendor.description = words(number, 8);
    vendor.country = Country {number % 4 ? u"DE"_s : u"US"_s};
    vendor.website = u"https://vendor%1.example"_s.arg(number);
    vendor.status = Choice {number % 5 ? u"approved"_s : u"in-review"_s};
    VendorService service;
    service.row = 1;
    service.name = words(number, 1);
    service.role = Choice {u"processor"_s};
    vendor.services = Answers<VendorService>::soFar({service});
    return Record::from(vendorType(), vendor);
}

Record aRequest(int number)
{
    Request request;
    request.received = Instant {QDateTime({2024, 1, 1}, {9, 0}, QTimeZone::utc()).addSecs(number * 600LL), "Europe/Berlin"};
    request.channel = Choice {number % 3 ? u"email"_s : u"web-form"_s};
    request.requesterName = words(number, 2);
    request.summary = words(number, 6);
    request.state = Choice {number % 7 ? u"answered"_s : u"received"_s};
    RequestPart part;
    part.row = 1;
    part.type = Choice {u"access"_s};
    part.law = Choice {u"gdpr"_s};
    request.parts = Answers<RequestPart>::complete({part});
    return Record::from(requestType(), request);
}

void fill(storage::Connection &connection, storage::RecordStore &store, const Sizes &sizes)
{
    Organisation organisation;
    organisation.name = u"Example"_s;
    const auto owner = store.save(Record::from(organisationType(), organisation));
    if (!owner)
        stop(owner.error());
    const auto vendors = saveMany(store, sizes.vendors, [](int i) { return aVendor(i); });
    const auto activities = saveMany(store, sizes.activities, [&](int i) { return anActivity(i, owner->header.id, vendors); });
    saveMany(store, sizes.requests, [](int i) { return aRequest(i); });
    if (sizes.versions > sizes.activities)
        addVersions(connection, store, activities, sizes.versions - sizes.activities);
}

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordstore.h"

namespace bench {

struct Sizes {
    int activities = 2000;
    int vendors = 10000;
    int requests = 100000;
    int versions = 2000000; // of the activities, all together
};

// Records as an office keeps them: an activity has two purposes, three data items, two recipients and a vendor.
[[nodiscard]] records::Record anActivity(int number, core::RecordId organisation, const std::vector<core::RecordId> &vendors);
[[nodiscard]] records::Record aVendor(int number);
[[nodiscard]] records::Record aRequest(int number);

// Fills a new vault to those sizes. Ends the program when it cannot.
void fill(storage::Connection &connection, storage::RecordStore &store, const Sizes &sizes);

} // namespace bench

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

// libqpdf's own JSON.hh holds a vector of the class that it defines, in a place where clang 14 with C++20 needs the whole
// class. Nothing here uses it: its name is enough for the other headers.
#define JSON_HH
class JSON;

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

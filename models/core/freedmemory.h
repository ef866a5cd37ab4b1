// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core {

// From now on memory that the program gives back is overwritten, small pieces that a thread keeps for itself aside: for a
// program that goes on after its vault is locked. It costs what is overwritten, at both ends of a piece's life.
void wipeFreedMemory();

// While one lives nothing is overwritten: Qt takes and gives back 16 MiB for every page of a PDF, twenty times the work of
// the page. At the end what is free goes back to the system.
class WipingPause
{
public:
    WipingPause();
    ~WipingPause();
    WipingPause(const WipingPause &) = delete;
    WipingPause &operator=(const WipingPause &) = delete;
};

} // namespace core

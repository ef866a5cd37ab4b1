#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_package.sh BUILD_FOLDER SOURCE_FOLDER: makes the Debian package and looks at it, and at the files that desktops read.
set -euo pipefail

readonly build=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

fail() {
    printf 'FAIL: %s\n' "$*" >&2
    exit 1
}

desktop-file-validate "$source/packaging/dpodesk.desktop"
# No domain is ours to make an id from.
appstreamcli validate --no-net --explain --override=cid-desktopapp-is-not-rdns=info "$source/packaging/dpodesk.metainfo.xml" || fail "metainfo"
(cd "$build" && cpack --config CPackConfig.cmake -G DEB -B "$work" >"$work/log" 2>&1) || { cat "$work/log" >&2; fail "cpack"; }
package=$(find "$work" -maxdepth 1 -name '*.deb')
[[ -n $package ]] || fail "no package was made"
# Nor any address: whoever publishes the package puts theirs in.
lintian --allow-root --fail-on error,warning --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog "$package" || fail "lintian"

depends=$(dpkg-deb --field "$package" Depends)
for wanted in libqt6widgets6 libsodium23 libqpdf fonts-inter; do
    [[ $depends == *"$wanted"* ]] || fail "does not depend on $wanted: $depends"
done
[[ $depends != *sqlite* && $depends != *sqlcipher* ]] || fail "must bring its own SQLCipher: $depends"

dpkg-deb --extract "$package" "$work/root"
[[ $("$work/root/usr/bin/dpodesk" --version) == "dpodesk $(dpkg-deb --field "$package" Version)" ]] || fail "the version"
for file in applications/dpodesk.desktop mime/packages/dpodesk.xml icons/hicolor/scalable/apps/dpodesk.svg metainfo/dpodesk.metainfo.xml man/man1/dpodesk.1.gz; do
    [[ -s $work/root/usr/share/$file ]] || fail "lacks $file"
done

# What a file manager makes of a vault: by its name, and by its first bytes when the name says nothing.
mkdir -p "$work/data/mime/packages"
cp "$source/packaging/dpodesk-mime.xml" "$work/data/mime/packages/dpodesk.xml"
XDG_DATA_HOME=$work/data update-mime-database "$work/data/mime"
grep -q '^application/x-dpodesk:\*\.dpodesk$' "$work/data/mime/globs" || fail "no glob for vaults"
grep -aq 'application/x-dpodesk' "$work/data/mime/magic" || fail "no magic for vaults"
printf 'The package is in order: %s\n' "$(basename -- "$package")"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "devserversuite.h"

int main(int argc, char **argv)
{
    return d1::test::runDevServerSuite(d1::WranglerGeneration::Old, argc, argv);
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzzing.h"
#include "mutator.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace {

using Clock = std::chrono::steady_clock;

constexpr double longestSeconds = 5; // for one input, under sanitizers

std::string lastInputFile; // of this target only: several run side by side

// A sanitizer ends the program without telling anybody else, so what it was reading lies here.
std::string_view currentInput;

/// Of the processor: on a busy machine, or one that was halted, the time of day says nothing.
double secondsWorked()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void keepInput()
{
    std::ofstream(lastInputFile, std::ios::binary) << currentInput;
    std::cerr << "the input is in " << std::filesystem::absolute(lastInputFile).string() << '\n';
}

bool reads(std::string_view input)
{
    currentInput = input;
    const double start = secondsWorked();
    std::string complaint = d1::fuzz::complaintAbout(input);
    if (complaint.empty() && secondsWorked() - start > longestSeconds)
        complaint = "it took too long";
    if (complaint.empty())
        return true;
    std::cerr << complaint << '\n';
    keepInput();
    return false;
}

std::vector<std::string> corpusIn(const std::vector<std::filesystem::path> &places)
{
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path &place : places) {
        if (!std::filesystem::is_directory(place)) {
            files.push_back(place);
            continue;
        }
        for (const auto &entry : std::filesystem::directory_iterator(place)) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
    }
    std::ranges::sort(files); // the same order, so the same mutations, everywhere
    std::vector<std::string> corpus;
    for (const std::filesystem::path &file : files) {
        std::ifstream in(file, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return corpus;
}

} // namespace

/// fuzz_x [--for SECONDS] [--seed N] FILE_OR_FOLDER...
int main(int argc, char *argv[])
{
    std::chrono::seconds budget(0);
    std::uint64_t seed = 1;
    std::vector<std::filesystem::path> places;
    lastInputFile = std::filesystem::path(argv[0]).filename().string() + "-last-input";
    const std::vector<std::string> words(argv + 1, argv + argc);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool hasValue = i + 1 < words.size();
        if (words[i] == "--for" && hasValue)
            budget = std::chrono::seconds(std::stoi(words[++i]));
        else if (words[i] == "--seed" && hasValue)
            seed = std::stoull(words[++i]);
        else
            places.emplace_back(words[i]);
    }
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_set_death_callback(keepInput);
#endif

    const std::vector<std::string> corpus = corpusIn(places);
    if (corpus.empty()) {
        std::cerr << "there is no corpus\n";
        return 2;
    }
    for (const std::string &input : corpus) {
        if (!reads(input))
            return 1;
    }
    d1::fuzz::Mutator mutator(corpus, seed);
    std::size_t mutations = 0;
    for (const auto end = Clock::now() + budget; Clock::now() < end; ++mutations) {
        if (!reads(mutator.next()))
            return 1;
    }
    std::cout << corpus.size() << " inputs and " << mutations << " mutations of them were read\n";
    return 0;
}

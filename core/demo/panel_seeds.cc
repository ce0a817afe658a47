// Table of data: the people and places of the demo's panel (panel_seeds.h).
#include "core/demo/panel_seeds.h"

namespace earshot::demo {
namespace {

using Text = std::string_view;

// clang-format off
// Corby has a tenth of the people and a thirtieth of the panel.
constexpr DistrictSeed kDistricts[] = {
    {"NN1", "Northampton", 2, "urban-nearer", 7},
    {"NN2", "Northampton", 5, "urban-nearer", 8},
    {"NN3", "Northampton", 4, "urban-nearer", 8},
    {"NN4", "Northampton", 7, "urban-nearer", 8},
    {"NN5", "Northampton", 4, "urban-nearer", 7},
    {"NN6", "Daventry", 9, "larger-rural-nearer", 6},
    {"NN7", "Towcester", 8, "smaller-rural-nearer", 6},
    {"NN8", "Wellingborough", 3, "urban-nearer", 9},
    {"NN9", "Rushden", 5, "larger-rural-nearer", 5},
    {"NN10", "Rushden", 5, "urban-nearer", 8},
    {"NN11", "Daventry", 6, "urban-further", 8},
    {"NN12", "Towcester", 8, "larger-rural-nearer", 7},
    {"NN13", "Brackley", 8, "urban-further", 6},
    {"NN14", "Thrapston", 7, "smaller-rural-further", 5},
    {"NN15", "Kettering", 6, "urban-nearer", 7},
    {"NN16", "Kettering", 3, "urban-nearer", 6},
    {"NN17", "Corby", 2, "urban-further", 2},
    {"NN18", "Corby", 1, "urban-further", 2},
    {"NN29", "Wellingborough", 7, "larger-rural-nearer", 3},
};

// Few of the young, and few men between 25 and 44.
constexpr AgeSeed kAges[] = {
    {16, 24, 4, 40}, {25, 34, 10, 27}, {35, 44, 15, 32}, {45, 54, 17, 40},
    {55, 64, 20, 42}, {65, 74, 20, 46}, {75, 84, 12, 46}, {85, 94, 2, 40},
};

constexpr Text kWhiteWomen[] = {
    "Alison", "Barbara", "Bridget", "Carol", "Charlotte", "Chloe", "Christine", "Deborah", "Diane", "Eleanor", "Emily", "Frances",
    "Gillian", "Hannah", "Helen", "Isobel", "Jacqueline", "Janet", "Jessica", "Joan", "Karen", "Katarzyna", "Kathleen", "Laura",
    "Lesley", "Linda", "Lucy", "Magda", "Margaret", "Marion", "Megan", "Pauline", "Rachel", "Rosemary", "Sally", "Sheila", "Susan",
    "Tracey", "Valerie", "Zoe",
};
constexpr Text kWhiteMen[] = {
    "Adrian", "Alan", "Andrew", "Barry", "Callum", "Clive", "Colin", "Craig", "Daniel", "Derek", "Duncan", "Edward", "Francis",
    "Gareth", "Geoffrey", "Graham", "Harry", "Ian", "Jack", "Keith", "Kevin", "Lewis", "Malcolm", "Martin", "Neil", "Nigel", "Oliver",
    "Patrick", "Piotr", "Raymond", "Roger", "Ross", "Stephen", "Stuart", "Terence", "Trevor", "Vasile", "William",
};
constexpr Text kWhiteFamilies[] = {
    "Abington", "Ashby", "Barford", "Billing", "Blisworth", "Bozeat", "Brampton", "Burdock", "Clapham", "Cotterell", "Cranford",
    "Creaton", "Dallow", "Denford", "Duston", "Eastwick", "Ecton", "Farthing", "Flore", "Geddings", "Grafton", "Hackley", "Harrold",
    "Holcot", "Irchester", "Kelmarsh", "Kislingbury", "Lamport", "Lilbourne", "Loddington", "Marlow", "Maidwell", "Moulding",
    "Naseby", "Newnham", "Orlingbury", "Overstone", "Pattishall", "Pilton", "Quinton", "Ravensthorpe", "Rothersby", "Sibbertoft",
    "Spratton", "Stavely", "Sulgrave", "Syresham", "Tansor", "Thornby", "Titchmarsh", "Twywell", "Upton", "Wadenhoe", "Wappenham",
    "Warkton", "Weldon", "Whilton", "Wicken", "Yardley", "Yelverton",
};
constexpr Text kAsianWomen[] = {"Amina", "Bhavna", "Farida", "Geeta", "Harpreet", "Jyoti", "Lakshmi", "Mei", "Nasreen", "Parveen", "Rukhsana", "Sunita", "Tahmina", "Usha"};
constexpr Text kAsianMen[] = {"Amrit", "Bilal", "Dinesh", "Faisal", "Gurdeep", "Imran", "Jignesh", "Kamal", "Mahesh", "Rafiq", "Sanjay", "Tariq", "Vikram", "Wei"};
constexpr Text kAsianFamilies[] = {"Ahluwara", "Bhattani", "Chandavar", "Dholani", "Ghaffur", "Haldari", "Jagdani", "Kalsiran", "Lohanti", "Mistrani", "Nandari", "Rahmani", "Sandhari", "Tailani"};
constexpr Text kBlackWomen[] = {"Abena", "Blessing", "Comfort", "Delphine", "Esi", "Folake", "Grace", "Ifeoma", "Marcia", "Thandiwe"};
constexpr Text kBlackMen[] = {"Ade", "Chidi", "Delroy", "Emeka", "Kwame", "Leroy", "Olu", "Samuel", "Tendai", "Winston"};
constexpr Text kBlackFamilies[] = {"Abedu", "Boatwari", "Chikore", "Danquari", "Ekwere", "Fordham", "Gayle-Hart", "Obasola", "Quarshani", "Tembari"};
constexpr Text kMixedWomen[] = {"Amara", "Elise", "Jade", "Keisha", "Leila", "Maya", "Nadia", "Simone", "Tia", "Yasmin"};
constexpr Text kMixedMen[] = {"Aaron", "Dominic", "Elijah", "Jordan", "Kai", "Luca", "Marcus", "Noah", "Reuben", "Theo"};
constexpr Text kMixedFamilies[] = {"Adderley", "Brightwell", "Carmody", "Fairbairn", "Hollis", "Larkham", "Merrin", "Osborne-Dey", "Sewell", "Tennant"};
constexpr Text kOtherWomen[] = {"Dunya", "Hala", "Layla", "Mariam", "Rojin", "Samira"};
constexpr Text kOtherMen[] = {"Bashar", "Hassan", "Karim", "Nizar", "Rebin", "Yusuf"};
constexpr Text kOtherFamilies[] = {"Al-Dabari", "Barzanji", "Haddar", "Kassari", "Mansuri", "Zebarin"};

constexpr FamilySeed kFamilies[] = {
    {"white", 924, kWhiteWomen, kWhiteMen, kWhiteFamilies},
    {"asian", 34, kAsianWomen, kAsianMen, kAsianFamilies},
    {"black", 19, kBlackWomen, kBlackMen, kBlackFamilies},
    {"mixed", 16, kMixedWomen, kMixedMen, kMixedFamilies},
    {"other", 7, kOtherWomen, kOtherMen, kOtherFamilies},
};

constexpr TargetSeed kTargets[] = {
    {"age", "16-24", 1220}, {"age", "25-34", 1640}, {"age", "35-44", 1680}, {"age", "45-54", 1690},
    {"age", "55-64", 1560}, {"age", "65-74", 1200}, {"age", "75-84", 740}, {"age", "85-over", 270},
    {"sex", "female", 5080}, {"sex", "male", 4920},
    {"ethnic-group", "asian", 560}, {"ethnic-group", "black", 370}, {"ethnic-group", "mixed", 250},
    {"ethnic-group", "white", 8680}, {"ethnic-group", "other", 140},
    {"disability", "limited-a-lot", 690}, {"disability", "limited-a-little", 1010},
    {"disability", "not-limited", 720}, {"disability", "no-condition", 7580},
    {"locality", "Northampton", 3300}, {"locality", "Kettering", 1200}, {"locality", "Wellingborough", 1050},
    {"locality", "Corby", 1000}, {"locality", "Rushden", 950}, {"locality", "Daventry", 900},
    {"locality", "Towcester", 750}, {"locality", "Brackley", 450}, {"locality", "Thrapston", 400},
};
// clang-format on

}  // namespace

std::span<const DistrictSeed> Districts() { return kDistricts; }
std::span<const AgeSeed> Ages() { return kAges; }
std::span<const FamilySeed> Families() { return kFamilies; }
std::span<const TargetSeed> Targets() { return kTargets; }

}  // namespace earshot::demo

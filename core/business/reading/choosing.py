"""Which of the things on a page is the business itself: by its type and by what it says, never by a guess."""

from __future__ import annotations

from collections.abc import Sequence

from core.business.profile import Way
from core.business.reading.items import Item
from core.business.trades import trades
from core.web.addresses.address import host_of, is_mine, join

# schema.org's local businesses that no trade of the list stands for.
_MORE_TYPES = (
    "LocalBusiness AnimalShelter ArchiveOrganization AutomotiveBusiness AutoPartsStore BankOrCreditUnion BowlingAlley Casino ComedyClub "
    "DepartmentStore EducationalOrganization EmergencyService EntertainmentBusiness FinancialService FireStation FoodEstablishment "
    "GasStation GolfCourse GovernmentOffice HealthAndBeautyBusiness HobbyShop HomeAndConstructionBusiness Hospital InternetCafe Library "
    "LodgingBusiness MedicalBusiness MedicalOrganization MovieRentalStore MovieTheater NightClub OfficeEquipmentStore PawnShop "
    "PoliceStation PostOffice ProfessionalService PublicSwimmingPool RadioStation RecyclingCenter School SelfStorage ShoppingCenter "
    "SkiResort SportsActivityLocation SportsClub StadiumOrArena Store TelevisionStation TennisComplex TouristInformationCenter "
    "VacationRental WholesaleStore"
)
_WIDER_TYPES = frozenset({"Organization", "Corporation", "Brand", "Place", "OnlineBusiness", "OnlineStore", "h-card"})
_LEADS_TO_IT = frozenset({"mainEntity", "about", "publisher", "isPartOf", "copyrightHolder", "mainEntityOfPage", "provider", "brand"})
"""Properties of a page or a website that hold the business; what stands in others (events, reviews, partners) is somebody else."""
_PAGES = frozenset({"WebPage", "WebSite", "AboutPage", "ContactPage", "CollectionPage", "Service", "ItemPage", "ProfilePage", ""})


def local_types() -> frozenset[str]:
    """Return every type at schema.org that says: this is a business in a place."""
    named = {name for each in trades() for name in (each.schema, *each.like)}
    return frozenset({*named, *_MORE_TYPES.split()})


def business_of(items: Sequence[Item], page: str, domains: frozenset[str]) -> Item | None:
    """Return the thing that is the business whose site this is; None where nothing on the page is, or it cannot be told which."""
    known = local_types()
    candidates = [item for item in _at_the_top(items) if not _is_elsewhere(item, page, domains)]
    ranked = [(_rank(item, known), item) for item in candidates]
    best = max((rank for rank, _item in ranked), default=0)
    if best == 0:
        return None
    equal = [item for rank, item in ranked if rank == best]
    if best == 1 and equal[0].way is Way.HCARD and len({item.text("name").casefold() for item in equal}) > 1:
        return None  # cards of several people or places
    return max(equal, key=lambda item: len(item.values))


def _at_the_top(items: Sequence[Item]) -> list[Item]:
    found = list(items)
    for item in items:
        if not item.types or set(item.types) & _PAGES:
            found += [inner for name, inner in item.inside() if name in _LEADS_TO_IT]
    return found


def _rank(item: Item, known: frozenset[str]) -> int:
    """Return how surely a thing is a business in a place: 3 by its type and what it says, 2 by its type, 1 by what it says, 0 not."""
    says = bool(item.values.get("address") or item.texts("telephone"))
    if not item.text("name", "legalName", "organization"):
        return 0
    if known & set(item.types):
        return 3 if says else 2
    wider = bool(_WIDER_TYPES & set(item.types))
    if item.way is Way.HCARD:
        return int(wider and says)
    return (2 if item.values.get("address") else 1) if wider and (says or item.texts("email")) else 0


def _is_elsewhere(item: Item, page: str, domains: frozenset[str]) -> bool:
    """Whether a thing says itself that its website is another one: whoever made this site, or a partner on it."""
    hosts = [host for url in item.texts("url") if (host := host_of(join(page, url)))]
    return bool(hosts) and not any(is_mine(host, domains) for host in hosts)

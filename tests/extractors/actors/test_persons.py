"""Persons by title, apposition, verb of speech and given name: invented names of many cultures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas import Actor

FOUND = [
    # title in front
    ("Treasury Secretary Nora Whitfield said the talks went well.", "Nora Whitfield", "Treasury Secretary", "US"),
    ("U.S. Trade Representative Milton Sandoval will fly to Geneva.", "Milton Sandoval", "Trade Representative", "US"),
    ("US commerce secretary Dale Pruitt told reporters on Monday.", "Dale Pruitt", "commerce secretary", "US"),
    ("Japan's Trade Minister Haruto Kanemaru met the envoys.", "Haruto Kanemaru", "Trade Minister", "JP"),
    ("Japanese Prime Minister Isamu Torigoe flew to Washington.", "Isamu Torigoe", "Prime Minister", "JP"),
    ("South Korean Industry Minister Bae Do-yun met steelmakers.", "Bae Do-yun", "Industry Minister", "KR"),
    ("South Korea’s acting President Noh Sang-ik asked for calm.", "Noh Sang-ik", "acting President", "KR"),
    ("Chinese Vice Premier Qiu Lanting led the delegation.", "Qiu Lanting", "Vice Premier", "CN"),
    ("China’s Commerce Minister Yue Boren rejected the claim.", "Yue Boren", "Commerce Minister", "CN"),
    ("Chinese Foreign Ministry spokesperson Meng Shuya said so.", "Meng Shuya", "Foreign Ministry spokesperson", "CN"),
    ("Vietnam's Deputy Prime Minister Ly Quang Thinh offered cuts.", "Ly Quang Thinh", "Deputy Prime Minister", "VN"),
    ("Vietnamese Trade Minister Vo Hong Dien spoke first.", "Vo Hong Dien", "Trade Minister", "VN"),
    ("Indonesian Coordinating Minister Bagus Wirawan disagreed.", "Bagus Wirawan", "Minister", "ID"),
    ("Indonesia's President Sutrisno ordered a review.", "Sutrisno", "President", "ID"),
    ("Malaysian Prime Minister Osman Harith called it unfair.", "Osman Harith", "Prime Minister", "MY"),
    ("Thai Finance Minister Kanda Suwannarat was cautious.", "Kanda Suwannarat", "Finance Minister", "TH"),
    ("Indian Commerce Minister Devika Ranganathan signed it.", "Devika Ranganathan", "Commerce Minister", "IN"),
    ("Pakistani Finance Minister Tahir Malik Chaudhry agreed.", "Tahir Malik Chaudhry", "Finance Minister", "PK"),
    ("Sri Lankan President Nimal Jayasekara appointed a panel.", "Nimal Jayasekara", "President", "LK"),
    ("Saudi Crown Prince Faris bin Nasser hosted the summit.", "Faris bin Nasser", "Crown Prince", "SA"),
    ("Egyptian President Abdel-Rahman el-Masri called Brussels.", "Abdel-Rahman el-Masri", "President", "EG"),
    ("Turkish President Kemal Yıldırım vowed to answer.", "Kemal Yıldırım", "President", "TR"),
    ("Israeli Prime Minister Eitan Ben-David dropped the duty.", "Eitan Ben-David", "Prime Minister", "IL"),
    ("Ukrainian President Oleksandr Hrytsenko asked for relief.", "Oleksandr Hrytsenko", "President", "UA"),
    ("Polish Development Minister Zofia Wiśniewska objected.", "Zofia Wiśniewska", "Development Minister", "PL"),
    ("Czech Trade Minister Jaromír Dvořák was surprised.", "Jaromír Dvořák", "Trade Minister", "CZ"),
    ("German Chancellor Lothar Brandstetter urged unity.", "Lothar Brandstetter", "Chancellor", "DE"),
    ("Germany’s economy minister Anke Vollmer criticised it.", "Anke Vollmer", "economy minister", "DE"),
    ("French Finance Minister Aurore de La Rochette was blunt.", "Aurore de La Rochette", "Finance Minister", "FR"),
    ("Dutch Trade Minister Joost van der Meulen spoke.", "Joost van der Meulen", "Trade Minister", "NL"),
    ("Spanish Economy Minister Inés de la Cruz Otero agreed.", "Inés de la Cruz Otero", "Economy Minister", "ES"),
    ("Brazilian President Tarcilo da Silva wants talks.", "Tarcilo da Silva", "President", "BR"),
    ("Mexico's Economy Secretary Ximena Robledo said so.", "Ximena Robledo", "Economy Secretary", "MX"),
    ("Argentina's Foreign Minister Gastón D’Alessio agreed.", "Gastón D’Alessio", "Foreign Minister", "AR"),
    ("Canadian Finance Minister Geneviève LeClair replied.", "Geneviève LeClair", "Finance Minister", "CA"),
    ("Ontario Premier Hugh McAllister cut off the power.", "Hugh McAllister", "Premier", "CA"),
    ("Australian Prime Minister Graeme O’Rourke was upset.", "Graeme O’Rourke", "Prime Minister", "AU"),
    ("Nigerian Trade Minister Chukwudi Okonkwo-Bello spoke.", "Chukwudi Okonkwo-Bello", "Trade Minister", "NG"),
    ("South African President Sizwe Ndlovu stood firm.", "Sizwe Ndlovu", "President", "ZA"),
    ("EU trade chief Jurgita Vaitkutė flew to Washington.", "Jurgita Vaitkutė", "trade chief", "EU"),
    ("EU Trade Commissioner Willem de Groot said on Friday.", "Willem de Groot", "Trade Commissioner", "EU"),
    ("European Commission president Birgit von der Aue warned.", "Birgit von der Aue", "Commission president", "EU"),
    ("El Salvador President Nelson Quintanilla smiled.", "Nelson Quintanilla", "President", "SV"),
    ("New Zealand Trade Minister Fergus McLeod said.", "Fergus McLeod", "Trade Minister", "NZ"),
    ("White House spokesman Kyle Brannigan declined.", "Kyle Brannigan", "White House spokesman", "US"),
    ("Fed Chair Leonard Abrams gave no hint.", "Leonard Abrams", "Fed Chair", "US"),
    ("Sen. Ward Hollister backed the bill.", "Ward Hollister", "Sen", "US"),
    ("Democratic senator Paula Kessler wants an inquiry.", "Paula Kessler", "Democratic senator", "US"),
    ("House Speaker Roy Tillman opposes it.", "Roy Tillman", "House Speaker", "US"),
    # titles with a complement
    ("Secretary of Agriculture Brenda Oakes was confirmed.", "Brenda Oakes", "Secretary of Agriculture", "US"),
    ("US ambassador to India Tomas Grill spoke.", "Tomas Grill", "ambassador to India", "US"),
    (
        "Japan's minister of economic revitalisation Sho Arakida left.",
        "Sho Arakida",
        "minister of economic revitalisation",
        "JP",
    ),
    (
        "The Secretary for Commerce and Economic Development, Wilson Fok, said Hong Kong is open.",
        "Wilson Fok",
        "Secretary for Commerce",
        "HK",
    ),
    (
        "Secretary of Health and Human Services Alan B. Frye, Jr., spoke.",
        "Alan B. Frye, Jr.",
        "Secretary of Health",
        "US",
    ),
    ("Britain's Minister for the Cabinet Office Piers Langley spoke.", "Piers Langley", "Minister", "GB"),
    (
        "Japan's chief trade negotiator and Economic Minister Rei Sonoda arrived.",
        "Rei Sonoda",
        "Economic Minister",
        "JP",
    ),
    # title, then the name between commas
    ("The US Treasury secretary, Owen Marbury, said it was the plan.", "Owen Marbury", "Treasury secretary", "US"),
    ("Italy’s prime minister, Carlo Benedetti, was there.", "Carlo Benedetti", "prime minister", "IT"),
    ("The chancellor, Helen Ashcombe, will need funds, London said.", "Helen Ashcombe", "chancellor", "GB"),
    ("It was drafted by a former Congressman, Lowell Hanks, in May.", "Lowell Hanks", "Congressman", "US"),
    # single names after a title
    ("President Ostrander signed it, and Washington cheered.", "Ostrander", "President", "US"),
    ("Secretary Villanueva wants the United States to wait.", "Villanueva", "Secretary", "US"),
    ("Mr Lindqvist owns three mills.", "Lindqvist", None, None),
    ("Mr. Achterberg ran the plant.", "Achterberg", None, None),
    ("Lord Pemberton, European Parliament President, said so.", "Pemberton", "European Parliament President", "EU"),
    # apposition
    (
        "Curtis Yoder, managing partner at The Delta Group, an advisory firm, agreed.",
        "Curtis Yoder",
        "managing partner",
        None,
    ),
    ("“It grows,” says Ingeborg Falk, the boss of Nordlicht.", "Ingeborg Falk", "boss", None),
    ("Fumiko Arai, vice minister of MITI, said that Japan waits.", "Fumiko Arai", "vice minister of MITI", "JP"),
    ("Ren Haoyu, a member of the People's Bank of China's policy panel, spoke.", "Ren Haoyu", "member", "CN"),
    ("said Duan Weijie, spokesman for China's Ministry of Commerce.", "Duan Weijie", "spokesman", "CN"),
    ("Oskar Brandl, an economist at Kiel University, said the risk is real.", "Oskar Brandl", "economist", None),
    ("Nils Aasen, head of research at Fjordbank, agreed.", "Nils Aasen", "head of research", None),
    ("Kwabena Asante, Ghana's trade minister, said cocoa suffers.", "Kwabena Asante", "trade minister", "GH"),
    ("Colin Frame, a former Democratic congressman, said in an email.", "Colin Frame", "congressman", "US"),
    ("Raluca Ionescu, the director-general of the WTO, said.", "Raluca Ionescu", "director-general", None),
    ("Thabo Mokwena is a professor of trade law in Cape Town.", "Thabo Mokwena", "professor", None),
    ("Aiko Hamasaki, president and CEO of the Spirits Council, said.", "Aiko Hamasaki", "president and CEO", None),
    (
        "Sotto’s chief executive is Renzo Galli. Renzo Galli, Sotto’s chief executive, left.",
        "Renzo Galli",
        "chief executive",
        None,
    ),
    (
        "I, HAROLD P. STANTON, President of the United States of America, proclaim.",
        "HAROLD P. STANTON",
        "President",
        "US",
    ),
    # firms and their people
    ("JPM analyst Garth Molloy raised his target.", "Garth Molloy", "analyst", None),
    ("Analyst Petra Kohl writes that sales fell.", "Petra Kohl", "Analyst", None),
    ("Gasneft spokesman Yegor Platov said later.", "Yegor Platov", "spokesman", None),
    ("Steel Makers Association President Lance Crowder cheered.", "Lance Crowder", "President", None),
    ("Chief Executive Officer Tim Rourke spoke.", "Tim Rourke", "Chief Executive Officer", None),
    ("Brightco's co-founder Anil Mehra sold shares.", "Anil Mehra", "co-founder", None),
    # no title at all
    ("“Prices rise,” says Fiona Grady of Arcadia Economics.", "Fiona Grady", None, None),
    ("said Marta Lau, who buys timber in Riga.", "Marta Lau", None, None),
    ("a gift of François Delmas, the heir", "François Delmas", None, None),
    ("a panel led by Chinmay Palkar met. Palkar said little.", "Chinmay Palkar", None, None),
    ("according to Gopal Sundaram, tariffs hurt", "Gopal Sundaram", None, None),
    ("the plan was drawn up by Richard Hale of Lake Power", "Richard Hale", None, None),
    ("Ostrowe tweeted that the ports would shut.", "Ostrowe", None, None),
    ("Farkas said on Monday that he would not wait.", "Farkas", None, None),
    ("Chuck Hazeltine (R-Iowa) voted no.", "Chuck Hazeltine", None, None),
    # officials whom the text leaves untitled
    ("some of Donald Trump's new duties", "Donald Trump", None, "US"),
    ("a talk with Vladimir Putin about oil", "Vladimir Putin", None, "RU"),
    ("the Biden administration kept the duties", "Biden", None, "US"),
]

NONE = [
    "Morgan Stanley agrees, and Goldman Sachs said rates will fall.",
    "The Supreme Court struck them down on Monday.",
    "Prices will fall, said Capital Economics.",
    "Lasting Strengths. The US outlook holds up.",
    "The freighter Grand Meridian reached Rotterdam.",
    "St. Lawrence Seaway tolls rise in March.",
    "By Jane Doe\nThe talks went on.",
    "Photograph: Carlo Bianchi/Reuters",
    "Reporting by Ann Lee; Editing by Bob Stone and Mary Poe",
    "To contact the reporter on this story: Bryan Hale in Geneva at bhale@example.com",
    "The commerce secretary said the finance minister of Japan would come.",
    "The Food and Drug Administration said the Small Business Administration agreed.",
    "Dollar Tree runs stores; Hon Hai Precision Industry Co makes phones.",
    "The Trade Act of 1974 and the Smoot-Hawley Tariff Act of 1930",
    "Prime Minister's Office, Federal Reserve Bank, President's Day",
    "In Liberation Day tariffs, General Motors and Ford lost.",
    "Apple said products would be affected. Mizuho said so.",
    "the secretary general of the United Nations, New York",
    "John F. Kennedy International Airport and Charles de Gaulle Airport",
    "The George Washington Bridge and Victoria Harbour",
    "Secretary General, Director General, Vice President",
    "According to Bloomberg, Japan and the European Union said no.",
    "JAPAN SAYS U.S. TARIFFS UNFAIR",
    "President Act, Minister Council, Chairman Emeritus",
]


@pytest.mark.parametrize(("text", "name", "role", "code"), FOUND)
def test_finds_the_person(
    persons: Callable[[str], list[Actor]], text: str, name: str, role: str | None, code: str | None
) -> None:
    """A person is found with the fullest name, the title that the text gives, and the jurisdiction served."""
    found = {a.name: a for a in persons(text)}

    assert name in found
    actor = found[name]
    assert code == actor.jurisdiction
    if role is not None:
        assert role in (actor.role or "")


@pytest.mark.parametrize("text", NONE)
def test_finds_nobody(persons: Callable[[str], list[Actor]], text: str) -> None:
    """Firms, places, laws, bodies, credits and unnamed office holders are no persons."""
    assert [] == [a.name for a in persons(text)]

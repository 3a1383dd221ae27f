"""Time expressions as English news writes them: one sentence, all its expressions and their TIMEX3 values."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemas.mentions import DateMention

# Published on Thursday, 17 April 2025.
PHRASINGS = [
    # --- weekdays
    ("The minister said on Wednesday that talks went well.", {"Wednesday": "2025-04-16"}),
    ("The minister said Thursday that talks went well.", {"Thursday": "2025-04-17"}),
    ("Officials will meet on Thursday.", {"Thursday": "2025-04-17"}),
    ("Officials will meet again on Friday in Geneva.", {"Friday": "2025-04-18"}),
    ("Friday's deadline passed without a deal, officials said.", {"Friday": "2025-04-11"}),
    ("The duties are due to start on Tuesday.", {"Tuesday": "2025-04-22"}),
    ("The duties, which took effect on Tuesday, hit farmers.", {"Tuesday": "2025-04-15"}),
    (
        "Ottawa announced on Sunday that it would retaliate from Monday.",
        {"Sunday": "2025-04-13", "Monday": "2025-04-21"},
    ),
    ("He had told reporters last Friday of the plan.", {"last Friday": "2025-04-11"}),
    ("The envoy flies home next Monday.", {"next Monday": "2025-04-21"}),
    ("Markets are closed this Friday.", {"this Friday": "2025-04-18"}),
    ("The panel convenes Wednesday next week.", {"Wednesday next week": "2025-04-23"}),
    ("They spoke by telephone late on Monday night.", {"late on Monday night": "2025-04-14TNI"}),
    ("Shares fell in early trading Thursday morning.", {"Thursday morning": "2025-04-17TMO"}),
    ("Shipments must leave by Saturday.", {"Saturday": "2025-04-19"}),
    ("On Sunday, the prime minister will address the nation.", {"Sunday": "2025-04-20"}),
    ("On Sunday, the prime minister addressed the nation.", {"Sunday": "2025-04-13"}),
    ("A ruling is expected by Friday.", {"Friday": "2025-04-18"}),
    ("A hearing set for Monday was put off.", {"Monday": "2025-04-21"}),
    ("The list is published on Fridays and every Monday.", {"Fridays": "XXXX-WXX-5", "every Monday": "XXXX-WXX-1"}),
    ("It signed the pact on Tuesday, April 8.", {"Tuesday, April 8": "2025-04-08"}),
    ("It signed the pact on Tuesday 8 April 2025.", {"Tuesday 8 April 2025": "2025-04-08"}),
    ("The order was issued Wed., April 2, 2025.", {"Wed., April 2, 2025": "2025-04-02"}),
    # --- days counted from today
    ("Beijing today raised its duties to 125 percent.", {"today": "2025-04-17"}),
    ("The talks that began yesterday go on tomorrow.", {"yesterday": "2025-04-16", "tomorrow": "2025-04-18"}),
    ("The day before yesterday he denied it.", {"The day before yesterday": "2025-04-15"}),
    ("A statement is due the day after tomorrow.", {"the day after tomorrow": "2025-04-19"}),
    (
        "Futures slid this morning after falling last night.",
        {"this morning": "2025-04-17TMO", "last night": "2025-04-16TNI"},
    ),
    ("He will speak tomorrow evening.", {"tomorrow evening": "2025-04-18TEV"}),
    ("The levy starts tonight at midnight.", {"tonight": "2025-04-17TNI", "midnight": "T00:00"}),
    # --- days of the calendar
    ("Tariffs took effect on April 5.", {"April 5": "2025-04-05"}),
    ("Tariffs take effect on July 9.", {"July 9": "2025-07-09"}),
    ("The 90-day pause runs until July 9, 2025.", {"The 90-day": "P90D", "July 9, 2025": "2025-07-09"}),
    ("The rate rises on 1 May.", {"1 May": "2025-05-01"}),
    ("The rate rose on 1 February 2025.", {"1 February 2025": "2025-02-01"}),
    ("Goods loaded before the 5th of April are spared.", {"the 5th of April": "2025-04-05"}),
    ("Section 201 relief ended Feb. 6, 2026.", {"Feb. 6, 2026": "2026-02-06"}),
    ("They will meet again on Jan. 8.", {"Jan. 8": "2026-01-08"}),
    ("The truce struck on Dec. 1 held.", {"Dec. 1": "2024-12-01"}),
    ("The election on Nov. 5 changed that.", {"Nov. 5": "2024-11-05"}),
    ("Ships that sail after October 14 will pay.", {"October 14": "2025-10-14"}),
    ("The ministers meet on May 10-11 in Geneva.", {"May 10-11": "2025-05-10/2025-05-11"}),
    (
        "The period of review is June 1, 2023, through May 31, 2024.",
        {"June 1, 2023": "2023-06-01", "May 31, 2024": "2024-05-31"},
    ),
    (
        "The period runs from November 1, 2023 to October 31.",
        {"November 1, 2023": "2023-11-01", "October 31": "2024-10-31"},
    ),
    (
        "The period runs from January 1 to December 31, 2023.",
        {"January 1": "2023-01-01", "December 31, 2023": "2023-12-31"},
    ),
    ("Updated 2025-04-16 by the desk.", {"2025-04-16": "2025-04-16"}),
    ("Posted on 04/16/2025 in Trade.", {"04/16/2025": "2025-04-16"}),
    ("Posted on 16/04/2025 in Trade.", {"16/04/2025": "2025-04-16"}),
    ("BRUSSELS, April 9 - The bloc voted for counter-duties.", {"April 9": "2025-04-09"}),
    ("It fell on the 4th July, 1776, they say.", {"the 4th July, 1776": "1776-07-04"}),
    ("On the Fourth of July fireworks will cost more.", {"Fourth of July": "2025-07-04"}),
    ("Toys for Christmas will be dearer.", {"Christmas": "2025-12-25"}),
    ("Sales on Black Friday 2024 were weak.", {"Black Friday 2024": "2024-11-29"}),
    ("Congress returns after Labor Day.", {"Labor Day": "2025-09-01"}),
    ("Talks pause for Easter.", {"Easter": "2025-04-20"}),
    # --- months
    ("Exports fell in March.", {"March": "2025-03"}),
    ("Exports fell in December.", {"December": "2024-12"}),
    ("Exports will fall in June.", {"June": "2025-06"}),
    ("The leaders will meet in January.", {"January": "2026-01"}),
    ("A summit in June is planned.", {"June": "2025-06"}),
    ("A rise is set for October.", {"October": "2025-10"}),
    ("Orders have dropped since November.", {"November": "2024-11"}),
    ("It agreed last September to cut them.", {"last September": "2024-09"}),
    ("Duties double next March.", {"next March": "2026-03"}),
    ("The review ends this May.", {"this May": "2025-05"}),
    ("They rose in March 2024 and in Sept. 2023.", {"March 2024": "2024-03", "Sept. 2023": "2023-09"}),
    ("They rose in March of last year.", {"March of last year": "2024-03"}),
    ("They will rise by July next year.", {"July next year": "2026-07"}),
    ("A deal is likely by early June.", {"early June": "2025-06"}),
    ("A deal is likely in mid-May or late July.", {"mid-May": "2025-05", "late July": "2025-07"}),
    ("Stocks hit a low in late October.", {"late October": "2024-10"}),
    ("They must comply by the end of August.", {"the end of August": "2025-08"}),
    ("Prices rose between March and May last year.", {"March": "2025-03", "May last year": "2024-05"}),
    ("Trade grew 4 percent in January-February.", {"January-February": "2025-01/2025-02"}),
    ("In May the court ruled; May I add that it may rule again.", {"May": "2024-05"}),
    ("They march on; the last march was long ago.", {"long ago": "PAST_REF"}),
    # --- weeks, quarters, years
    ("He met them last week.", {"last week": "2025-W15"}),
    ("He meets them next week, not this week.", {"next week": "2025-W17", "this week": "2025-W16"}),
    (
        "Earlier this week he balked; later this month he may sign.",
        {"Earlier this week": "2025-W16", "later this month": "2025-04"},
    ),
    ("Late last month the yen fell.", {"Late last month": "2025-03"}),
    ("Over the weekend he exempted phones.", {"the weekend": "2025-W15-WE"}),
    ("They will meet at the weekend.", {"the weekend": "2025-W16-WE"}),
    ("In the week of March 10 output fell.", {"the week of March 10": "2025-W11"}),
    ("Duties start in the first week of May.", {"the first week of May": "2025-W18"}),
    ("Profits fell last quarter and may fall this quarter.", {"last quarter": "2025-Q1", "this quarter": "2025-Q2"}),
    (
        "Last year imports rose; this year they fall, and next year they rise.",
        {"Last year": "2024", "this year": "2025", "next year": "2026"},
    ),
    ("Early next year a review is due.", {"Early next year": "2026"}),
    ("The deal should be done by the end of the year.", {"the end of the year": "2025"}),
    ("It cut its forecast for the rest of the year.", {"the rest of the year": "2025"}),
    ("By year-end rates may top 20 percent.", {"year-end": "2025"}),
    ("The pact was signed at the end of last year.", {"the end of last year": "2024"}),
    ("At the start of next month duties rise.", {"the start of next month": "2025-05"}),
    ("The economy shrank in the first quarter of 2025.", {"the first quarter of 2025": "2025-Q1"}),
    ("The economy shrank in the fourth quarter.", {"the fourth quarter": "2024-Q4"}),
    ("The economy will shrink in the third quarter.", {"the third quarter": "2025-Q3"}),
    ("Its second-quarter results are due in July.", {"second-quarter": "2025-Q2", "July": "2025-07"}),
    ("First-quarter sales rose.", {"First-quarter": "2025-Q1"}),
    ("Q1 2025 was weak and Q4 strong.", {"Q1 2025": "2025-Q1", "Q4": "2024-Q4"}),
    ("Growth slowed in the final quarter of last year.", {"the final quarter of last year": "2024-Q4"}),
    ("Margins will recover in the second half of 2025.", {"the second half of 2025": "2025-H2"}),
    ("Margins will recover in the second half.", {"the second half": "2025-H2"}),
    (
        "H1 2024 was good; the first half of this year was not.",
        {"H1 2024": "2024-H1", "the first half of this year": "2025-H1"},
    ),
    ("Sales sank in 4Q24.", {"4Q24": "2024-Q4"}),
    ("A pact is due by summer.", {"summer": "2025-SU"}),
    (
        "It was sealed in the autumn of 2024, and ends next spring.",
        {"the autumn of 2024": "2024-FA", "next spring": "2026-SP"},
    ),
    ("Last winter gas was dear.", {"Last winter": "2024-WI"}),
    ("This fall the duties come back.", {"This fall": "2025-FA"}),
    ("In 2018 and 2019, unlike 2017, duties rose.", {"2018": "2018", "2019": "2019", "2017": "2017"}),
    ("The 2017 tax cuts and the 2024 election matter.", {"2017": "2017", "2024": "2024"}),
    ("From 2018 to 2020 imports from China fell.", {"2018": "2018", "2020": "2020"}),
    ("The plan runs 2025-2030.", {"2025-2030": "2025/2030"}),
    ("Since mid-2022 and by late 2024 costs fell.", {"mid-2022": "2022", "late 2024": "2024"}),
    ("By the end of 2026 it must be done.", {"the end of 2026": "2026"}),
    ("The deficit for fiscal 2024 and FY2025 grew.", {"fiscal 2024": "2024", "FY2025": "2025"}),
    ("Exports in fiscal year 2024-25 and in 2023/24 grew.", {"fiscal year 2024-25": "2024", "2023/24": "2023"}),
    ("The current fiscal year ends in June.", {"The current fiscal year": "2025", "June": "2025-06"}),
    ("Not since the 1930s were duties so high.", {"the 1930s": "193"}),
    (
        "Japan's rise in the late 1980s, the early '90s and the seventies was feared.",
        {"the late 1980s": "198", "the early '90s": "199", "the seventies": "197"},
    ),
    (
        "In the 19th century, and until the early twentieth century, duties fed the state.",
        {"the 19th century": "18", "the early twentieth century": "19"},
    ),
    ("In 1789 Congress passed the first tariff.", {"1789": "1789"}),
    # --- counted back and ahead
    ("Two weeks ago he raised it.", {"Two weeks ago": "2025-W14"}),
    ("Three days ago he raised it.", {"Three days ago": "2025-04-14"}),
    ("China joined 24 years ago; a decade ago it led.", {"24 years ago": "2001", "a decade ago": "2015"}),
    ("Six months ago and more than a year ago it fell.", {"Six months ago": "2024-10", "more than a year ago": "2024"}),
    ("A few months ago nobody cared.", {"A few months ago": "PAST_REF"}),
    ("Two months from now it ends.", {"Two months from now": "2025-06"}),
    ("Imports jumped in March from a year earlier.", {"March": "2025-03", "a year earlier": "2024"}),
    (
        "He took office on January 20, 2025 and acted two days later.",
        {"January 20, 2025": "2025-01-20", "two days later": "2025-01-22"},
    ),
    (
        "He met them on April 7, and left the following day.",
        {"April 7": "2025-04-07", "the following day": "2025-04-08"},
    ),
    ("In 2023 it rose, and fell the previous year.", {"2023": "2023", "the previous year": "2022"}),
    (
        "In May 2019 he raised them, and in the same month China hit back.",
        {"May 2019": "2019-05", "the same month": "2019-05"},
    ),
    # --- stretches
    ("They talked for 50 minutes, then for two hours.", {"50 minutes": "PT50M", "two hours": "PT2H"}),
    ("A two-year truce and a 150-day limit apply.", {"A two-year": "P2Y", "a 150-day": "P150D"}),
    ("The past two years and the next five years differ.", {"The past two years": "P2Y", "the next five years": "P5Y"}),
    ("In the last three months exports fell.", {"the last three months": "P3M"}),
    ("Over the past year and the past decade it grew.", {"the past year": "P1Y", "the past decade": "P1DE"}),
    ("After months of talks and years of delay they agreed.", {"months": "PXM", "years": "PXY"}),
    ("It took several weeks and a few days.", {"several weeks": "PXW", "a few days": "PXD"}),
    ("They have ninety days, or up to six months, to answer.", {"ninety days": "P90D", "up to six months": "P6M"}),
    (
        "Within 180 days of the order, or ten business days later, it ends.",
        {"Within 180 days": "P180D", "ten business days": "P10D"},
    ),
    ("It was the worst day in five years and the best in decades.", {"five years": "P5Y", "decades": "PXDE"}),
    (
        "A year and a half of talks and half a century of trade.",
        {"A year and a half": "P1.5Y", "half a century": "P50Y"},
    ),
    ("It will take two to three years, or 18-24 months.", {"two to three years": "P3Y", "18-24 months": "P24M"}),
    ("The first nine months of 2024 were flat.", {"The first nine months of 2024": "P9M"}),
    ("A 30-year-old firm led by a man who is 72 years old.", {}),
    # --- sets
    (
        "It is reviewed every six months, each year and once a quarter.",
        {"every six months": "P6M", "each year": "P1Y", "once a quarter": "P1Q"},
    ),
    ("They meet twice a week; the toll is $5 per day.", {"twice a week": "P1W", "per day": "P1D"}),
    ("The monthly report and the annual review come weekly.", {"monthly": "P1M", "annual": "P1Y", "weekly": "P1W"}),
    # --- clock
    ("It begins at 12:01 a.m. EDT on Saturday.", {"12:01 a.m. EDT on Saturday": "2025-04-19T00:01"}),
    ("He will speak at 4 p.m. on April 2.", {"4 p.m. on April 2": "2025-04-02T16:00"}),
    ("The vote is at 1400 GMT.", {"1400 GMT": "T14:00"}),
    ("Polls close at 9pm tomorrow.", {"9pm tomorrow": "2025-04-18T21:00"}),
    # --- the vague past, present and future
    ("Duties are now 145 percent; talks are currently stalled.", {"now": "PRESENT_REF", "currently": "PRESENT_REF"}),
    ("He recently hinted at cuts soon.", {"recently": "PAST_REF", "soon": "FUTURE_REF"}),
    (
        "In recent weeks and in the coming months prices move.",
        {"recent weeks": "PAST_REF", "the coming months": "FUTURE_REF"},
    ),
    ("For now there is no deal in the near future.", {"now": "PRESENT_REF", "in the near future": "FUTURE_REF"}),
]

NO_TIMES = [
    "Under Section 232 of the Trade Expansion Act of 1962 and the Trade Act of 1974 he may act.",
    "Executive Order 14257, Proclamation 10908 and Public Law 2018 apply.",
    "See 90 FR 15041, docket USTR-2025-0008 and heading 9903.01.25 of the schedule.",
    "Call (202) 555-2018 or write to https://trade.example/2025/04/16/steel.html.",
    "It paid $2,025 for 1,974 tons and 2000 tonnes at 1998.5 points.",
    "The second firm may march on, and the sun sets as prices fall and wells spring up.",
    "A quarter of exports and three quarters of imports are hit.",
    "The score was 3:2 and 51:49, at a ratio of 24/7.",
    "We want a deal as soon as possible.",
    "NOW, THEREFORE, I do hereby proclaim as follows.",
    "HTS 2009.12.25 and CAS 1987-04-1 are listed in chapter 1999.",
    "The Russell 2000 fell.",
]


@pytest.mark.parametrize(("text", "expected"), PHRASINGS, ids=[text for text, _ in PHRASINGS])
def test_phrasing(tag: Callable[[str], list[DateMention]], text: str, expected: dict[str, str]) -> None:
    """Every time expression of the sentence is found, whole, with its TIMEX3 value, and nothing else."""
    assert expected == {mention.text: mention.value for mention in tag(text)}


@pytest.mark.parametrize("text", NO_TIMES)
def test_no_time(tag: Callable[[str], list[DateMention]], text: str) -> None:
    """Years of laws, document numbers, prices, quantities and look-alike words are no time expressions."""
    assert [] == [(mention.text, mention.value) for mention in tag(text)]

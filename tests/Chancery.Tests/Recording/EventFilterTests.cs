using Chancery.Coding;
using Chancery.Recording;
using static Chancery.Tests.Recording.Some;

namespace Chancery.Tests.Recording;

public sealed class EventFilterTests
{
    private static readonly Event Meeting = Events(Account("2025-08-22", when: "2025-08-21", city: "Moscow", country: "RUS", mechanism: "IRIGC-TEC", people: [Lavrov, new Participant("José Álvarez", "IND")]))[0];

    public static TheoryData<EventFilter, bool> Conditions() => new()
    {
        { new(), true },
        { new() { Parties = ["RUS", "IND"] }, true },
        { new() { Parties = ["RUS", "CHN"] }, false },
        { new() { Types = [EventType.Call, EventType.Meeting] }, true },
        { new() { Types = [EventType.Call] }, false },
        { new() { Statuses = [EventStatus.Planned] }, false },
        { new() { From = new(2025, 8, 21), To = new(2025, 8, 21) }, true },
        { new() { From = new(2025, 8, 22) }, false },
        { new() { To = new(2025, 8, 20) }, false },
        { new() { Person = "alvarez" }, true },
        { new() { Person = "लावरोव", PersonActors = ["Q58217"] }, true },
        { new() { Person = "Putin" }, false },
        { new() { Text = "SAID TO have" }, true },
        { new() { Text = "irigc" }, true },
        { new() { Text = "oil" }, false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Every_condition_given_must_hold(EventFilter filter, bool expected) => Assert.Equal(expected, filter.Takes(Meeting));
}

using Dashboard.Core.Notes;
using Dashboard.Core.Packs;

namespace Dashboard.Features.BoardPack;

/// <summary>A request for a new pack as its form was sent.</summary>
/// <param name="Unit">The code of its unit.</param>
/// <param name="Period">Its period; empty takes the last complete one of a ready-made pack.</param>
/// <param name="Ready">The ready-made pack, or <c>null</c> for an empty one.</param>
public sealed record TypedNewPack(string Unit, string Period, ReadyPack? Ready)
{
    public static TypedNewPack Read(IFormCollection form) =>
        new(NoteRules.Clean(form["unit"]), NoteRules.Clean(form["period"]), ReadyPacks.Parse(form["ready"]));
}

using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>What a change of some cells costs when a report is put right with weights.</summary>
/// <param name="Cells">The cells, as a cell expression.</param>
/// <param name="Weight">What each of them costs.</param>
/// <param name="Confirmed">What one costs whose number the words or last year's report confirm.</param>
internal sealed record CellWeight(LocatedExpression Cells, int Weight, int Confirmed)
{
    // Costs of some hundred cells add up to far less than 32 bits hold.
    private const int Most = 1_000;

    /// <summary>Reads the member <c>weights</c> of a pack.</summary>
    public static IReadOnlyList<CellWeight> Read(LocatedNode? node, LocatedReader json)
    {
        if (node is null || !json.Expect(node, JsonValueKind.Array))
            return [];
        List<CellWeight> weights = [];
        foreach (LocatedNode item in node.Items)
        {
            if (!json.Expect(item, JsonValueKind.Object))
                continue;
            json.OnlyMembers(item, "cells", "weight", "confirmed");
            LocatedExpression? cells = json.Required(item, "cells") is { } text ? LocatedExpression.Read(text, json) : null;
            json.Required(item, "weight");
            int? weight = InRange(item, "weight", json), confirmed = InRange(item, "confirmed", json);
            if (cells is not null && weight is { } each)
                weights.Add(new(cells, each, confirmed ?? each));
        }

        return weights;
    }

    public static void Write(Utf8JsonWriter writer, IReadOnlyList<CellWeight> weights)
    {
        if (weights.Count == 0)
            return;
        writer.WriteStartArray("weights");
        foreach (CellWeight weight in weights)
        {
            writer.WriteStartObject();
            writer.WriteString("cells", weight.Cells.Text);
            writer.WriteNumber("weight", weight.Weight);
            writer.WriteNumber("confirmed", weight.Confirmed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static int? InRange(LocatedNode node, string name, LocatedReader json)
    {
        if (json.Integer(node, name) is not { } number)
            return null;
        if (number is >= 1 and <= Most)
            return number;
        json.Add(Texts.Of("pack.weight", ("found", number), ("most", Most)), node.Member(name)!);
        return null;
    }
}

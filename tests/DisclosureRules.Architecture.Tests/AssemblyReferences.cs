using Mono.Cecil;
using Mono.Cecil.Cil;

namespace DisclosureRules.Architecture.Tests;

/// <summary>A type that refers to another of the same assembly.</summary>
/// <param name="From">The type that refers.</param>
/// <param name="FromNamespace">Its namespace.</param>
/// <param name="To">The type that is referred to.</param>
/// <param name="ToNamespace">Its namespace.</param>
internal sealed record TypeReferred(string From, string FromNamespace, string To, string ToNamespace);

/// <summary>
/// Which types of a compiled assembly refer to which others of it, in signatures, attributes and code. Constants that the compiler puts in place
/// of their names leave no trace.
/// </summary>
internal static class AssemblyReferences
{
    public static IReadOnlyList<TypeReferred> Of(string path)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path);
        HashSet<TypeReferred> found = [];
        foreach (TypeDefinition type in assembly.MainModule.GetTypes())
        {
            string from = Outermost(type).Name, space = Outermost(type).Namespace;
            if (space.Length == 0 || IsGenerated(space))
                continue;
            foreach (TypeReference used in Used(type))
            {
                TypeReference outer = Outermost(used);
                if (outer.Scope == assembly.MainModule && outer.Namespace.Length > 0 && !IsGenerated(outer.Namespace))
                    found.Add(new(from, space, outer.Name, outer.Namespace));
            }
        }

        return [.. found.Where(r => r.FromNamespace != r.ToNamespace).OrderBy(r => r.From, StringComparer.Ordinal).ThenBy(r => r.To, StringComparer.Ordinal)];
    }

    /// <summary>What the compiler and its generators put beside the project's own namespaces.</summary>
    private static bool IsGenerated(string name) =>
        name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("Microsoft", StringComparison.Ordinal);

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
    [
        .. Parts(type.BaseType),
        .. type.Interfaces.SelectMany(i => Parts(i.InterfaceType)),
        .. type.CustomAttributes.SelectMany(a => Parts(a.AttributeType)),
        .. type.Fields.SelectMany(f => Parts(f.FieldType)),
        .. type.Properties.SelectMany(p => Parts(p.PropertyType)),
        .. type.Methods.SelectMany(Used),
    ];

    private static IEnumerable<TypeReference> Used(MethodDefinition method) =>
    [
        .. Parts(method.ReturnType),
        .. method.Parameters.SelectMany(p => Parts(p.ParameterType)),
        .. method.GenericParameters.SelectMany(p => p.Constraints).SelectMany(c => Parts(c.ConstraintType)),
        .. method.HasBody ? method.Body.Variables.SelectMany(v => Parts(v.VariableType)).Concat(method.Body.Instructions.SelectMany(Used)) : [],
    ];

    private static IEnumerable<TypeReference> Used(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => Parts(type),
        FieldReference field => [.. Parts(field.DeclaringType), .. Parts(field.FieldType)],
        MethodReference method =>
        [
            .. Parts(method.DeclaringType), .. Parts(method.ReturnType), .. method.Parameters.SelectMany(p => Parts(p.ParameterType)),
            .. method is GenericInstanceMethod generic ? generic.GenericArguments.SelectMany(Parts) : [],
        ],
        _ => [],
    };

    /// <summary>The type and those that it is made of: elements, arguments.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Parts(generic.ElementType), .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification special => Parts(special.ElementType),
        _ => [type],
    };
}

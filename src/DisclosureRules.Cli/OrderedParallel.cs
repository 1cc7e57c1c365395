namespace DisclosureRules.Cli;

/// <summary>Maps a sequence on all processors; the results come in the order of the sequence and only a few are held at a time.</summary>
internal static class OrderedParallel
{
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> map)
    {
        int window = 2 * Environment.ProcessorCount;
        Queue<Task<TResult>> running = new(window);
        foreach (T item in items)
        {
            if (running.Count == window)
                yield return running.Dequeue().GetAwaiter().GetResult();
            running.Enqueue(Task.Run(() => map(item)));
        }

        while (running.TryDequeue(out Task<TResult>? next))
            yield return next.GetAwaiter().GetResult();
    }
}

using DisclosureRules.Tests;
using Microsoft.Playwright;

namespace DisclosureRules.Audit.Tests.Outputs;

/// <summary>The machine's Chromium, without a window and without a network.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (InstalledProgram.Find("chromium") is not { } chromium)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>Opens a page that asks nothing of any network; what it says of errors is added to a list.</summary>
    internal async Task<IPage> OpenAsync(string file, List<string> complaints, string address = "")
    {
        IBrowserContext context = await _browser!.NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = 1400, Height = 900 } });
        IPage page = await context.NewPageAsync();
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Add(message.Text);
        };
        page.Dialog += async (_, dialog) =>
        {
            complaints.Add("dialog " + dialog.Message);
            await dialog.DismissAsync();
        };
        await page.GotoAsync($"file://{file}{address}");
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

using Ironclad.Benchmarks;
using Ironclad.Benchmarks.Floors;

switch (args)
{
    case [ForgetfulRelay.Argument]:
        return await ForgetfulRelay.RunAsync();
    case [PlainDownload.Argument, var address]:
        return await PlainDownload.RunAsync(new Uri(address));
}

if (Order.Parse(args) is not { } order)
{
    Console.Error.WriteLine(Order.Usage);
    return 2;
}

return await new Session(order, Console.Out, TimeProvider.System).RunAsync() ? 0 : 1;

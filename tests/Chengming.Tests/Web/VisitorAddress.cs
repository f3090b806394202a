using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Chengming.Tests.Web;

/// <summary>Every visit comes from this network address; without it visits inside the process have none.</summary>
public sealed class VisitorAddress(string address) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                (context, then) =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(address);
                    return then(context);
                }
            );
            next(app);
        };
}

using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Chengming.Features.Portal;

/// <summary>
/// At each start the page framework describes every property of every page to itself, the twenty that all pages inherit anew for each.
/// Only those with an attribute for it can be filled from a request, and what their attributes say is enough until they are.
/// </summary>
internal sealed class OwnProperties(IPageApplicationModelPartsProvider whole) : IPageApplicationModelPartsProvider
{
    /// <summary>Stands before the framework's own.</summary>
    public static Func<IServiceProvider, IPageApplicationModelPartsProvider> Before(IServiceCollection services)
    {
        var own = services.Single(s => s.ServiceType == typeof(IPageApplicationModelPartsProvider)).ImplementationType!;
        return s => new OwnProperties((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(s, own));
    }

    /// <inheritdoc />
    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => whole.CreateHandlerModel(method);

    /// <inheritdoc />
    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => whole.CreateParameterModel(parameter);

    /// <inheritdoc />
    public PagePropertyModel CreatePropertyModel(PropertyInfo property)
    {
        if (
            property.DeclaringType == typeof(PageModel)
            || !property.IsDefined(typeof(IBindingSourceMetadata), inherit: true)
        )
        {
            // The framework takes null for a property that is none of the page's.
            return null!;
        }

        var attributes = property.GetCustomAttributes(inherit: true);
        return new PagePropertyModel(property, attributes)
        {
            PropertyName = property.Name,
            BindingInfo = BindingInfo.GetBindingInfo(attributes),
        };
    }

    /// <inheritdoc />
    public bool IsHandler(MethodInfo methodInfo) => whole.IsHandler(methodInfo);
}

using Chengming.Features.Accounts;
using Chengming.Features.Notifications.Mail;
using Chengming.Features.Notifications.Mail.Pages;
using Chengming.Features.Office;
using Chengming.Features.Office.Settings;
using Chengming.Jobs;

namespace Chengming.Features.Notifications;

/// <summary>Telling people (通知): in the page, and by mail where it is set up.</summary>
internal static class NotificationsFeature
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<Notify>();
        services.AddScoped<MarkNotificationsRead>();
        services.AddScoped<ChooseDelivery>();
        services.AddScoped<SendTestMail>();
        services.AddScoped<RetryMail>();
        services.AddScoped<IPlatformJob, WriteDailyDigests>();
        services.AddScoped<IPlatformJob, SendOutgoingMail>();
        services.AddScoped<StaffMailAddress>();
        services.AddSettings<MailSettings>(MailSettings.Title, Audience.SystemAdministrators);
        services.AddOfficePlace(new("notifications", "站内通知", NotificationList.Address, Audience.AllStaff, 10));
        services.AddOfficePlace(
            new("mail", "邮件", MailModel.Address, Audience.SystemAdministrators, 910, OfficePlace.Upkeep)
        );
    }
}

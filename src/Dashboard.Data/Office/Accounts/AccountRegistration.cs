using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Office.Accounts;

/// <summary>Puts accounts and keys into the program.</summary>
internal static class AccountRegistration
{
    /// <summary>Wrong passwords in a row before an account is locked.</summary>
    private const int MostFailures = 10;

    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                PasswordRules.Apply(options.Password);
                options.User.AllowedUserNameCharacters = "";
                options.Lockout.MaxFailedAccessAttempts = MostFailures;
                options.Lockout.DefaultLockoutTimeSpan = LockedFor;
                options.Tokens.AuthenticatorIssuer = "Dashboard";
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<PasswordRules>()
            .AddUserValidator<NameRules>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddScoped<AccountBook>();
        services.AddScoped<LoginBook>();
        services.AddSingleton<KeyBook>();
        return services;
    }
}

using Dashboard.Core.Privacy;
using Dashboard.Data.Actions;
using Dashboard.Data.Backup;
using Dashboard.Data.Demo;
using Dashboard.Data.Feedback;
using Dashboard.Data.Import;
using Dashboard.Data.Notes;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Participation;
using Dashboard.Data.Queries;
using Dashboard.Data.Store.Postgres;
using Dashboard.Data.Store.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Data.Store;

/// <summary>Puts the store and its doors into the program.</summary>
public static class StoreRegistration
{
    /// <summary>Registers the store, its office, the imports and the queries. <see cref="StoreStartup.PrepareAsync"/> must run before any is used.</summary>
    public static IServiceCollection AddDashboardStore(this IServiceCollection services, StoreOptions options)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(_ => new Protection(options.MinimumRespondents));
        services.AddSingleton(_ => new CommentTerm(options.CommentMonths));
        services.AddSingleton(_ => new AuditTerm(options.AuditMonths));
        if (options.IsPostgres)
        {
            services.AddSingleton<StoreDatabase, PostgresStoreDatabase>();
            services.AddSingleton<OfficeDatabase, PostgresOfficeDatabase>();
        }
        else
        {
            services.AddSingleton<StoreDatabase, SqliteStoreDatabase>();
            services.AddSingleton<OfficeDatabase, SqliteOfficeDatabase>();
        }

        services.AddSingleton<StoreStartup>();
        services.AddSingleton<StoreReadiness>();
        services.AddSingleton<StoreCheck>();
        services.AddSingleton<SourceRemoval>();
        services.AddSingleton<BatchUndo>();
        services.AddSingleton<ResponseErasure>();
        services.AddSingleton<CommentRetention>();
        services.AddSingleton<BatchStore>();
        services.AddSingleton<Importer>();
        services.AddSingleton<DemoFiller>();
        services.AddSingleton<StoreSnapshots>();
        services.AddSingleton<UnitQuery>();
        services.AddSingleton<CompareQuery>();
        services.AddSingleton<PathQuery>();
        services.AddSingleton<ParticipationQuery>();
        services.AddSingleton<CommentQuery>();
        services.AddSingleton<ContactQuery>();
        services.AddSingleton<RequestQuery>();
        services.AddSingleton<RequestWriter>();
        services.AddSingleton<ThemeWriter>();
        services.AddSingleton<SegmentQuery>();
        services.AddSingleton<SeriesQuery>();
        services.AddSingleton<ResponseCountQuery>();
        services.AddSingleton<MetricUseQuery>();
        services.AddSingleton<DataVersions>();
        services.AddSingleton<NoteWriter>();
        services.AddSingleton<ActionWriter>();
        services.AddSingleton<EventQuery>();
        services.AddSingleton<LessonQuery>();
        services.AddSingleton<EventWriter>();
        services.AddSingleton<PrincipleWriter>();
        services.AddSingleton<OutcomeQuery>();
        services.AddSingleton<BatchQuery>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditQuery>();
        services.AddSingleton<AuditRetention>();
        services.AddSingleton<KeyRing>();
        services.AddAccounts();
        services.AddSingleton<PackStore>();
        services.AddSingleton<PackSchedules>();
        services.AddSingleton<AlertStore>();
        services.AddSingleton<AlertPost>();
        services.AddSingleton<DeliveryBook>();
        services.AddSingleton<SourceWatch>();
        services.AddSingleton<StoreBackup>();
        services.AddSingleton<StoreRestore>();
        return services;
    }
}
